using AutoTriton.Core.Prompts;
using AutoTriton.Core.Tasks;

namespace AutoTriton.Data.Prompts;

/// <summary>The shortest prompt: the reference's source and nothing else, for a small model that has only ever one job.</summary>
public sealed class ReferencePromptTemplate : IPromptTemplate
{
    /// <inheritdoc/>
    /// <exception cref="NotSupportedException">The reference has no source.</exception>
    public Prompt Render(KernelTask task)
    {
        ArgumentNullException.ThrowIfNull(task);
        return Prompt.FromText(task.Reference switch
        {
            PyTorchReference pytorch => pytorch.Source,
            TritonReference triton => triton.Source,
            _ => throw new NotSupportedException($"The reference of the task '{task.Id}' has no source to show; use a template that describes the task in words."),
        });
    }
}
