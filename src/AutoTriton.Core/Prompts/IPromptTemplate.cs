using AutoTriton.Core.Tasks;

namespace AutoTriton.Core.Prompts;

/// <summary>Turns a task into a prompt.</summary>
public interface IPromptTemplate
{
    /// <summary>Writes the prompt of a task.</summary>
    /// <param name="task">The task.</param>
    /// <returns>The prompt.</returns>
    Prompt Render(KernelTask task);
}
