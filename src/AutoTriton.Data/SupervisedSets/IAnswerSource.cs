using AutoTriton.Core.Prompts;
using AutoTriton.Core.Tasks;

namespace AutoTriton.Data.SupervisedSets;

/// <summary>Proposes answers to a task: rules, a teacher model, recorded answers. The judge decides which are kept.</summary>
public interface IAnswerSource
{
    /// <summary>Proposes answers.</summary>
    /// <param name="task">The task.</param>
    /// <param name="prompt">The prompt that the answers will stand under.</param>
    /// <param name="cancellationToken">Ends the proposing.</param>
    /// <returns>None or more answers.</returns>
    IAsyncEnumerable<string> ProposeAsync(KernelTask task, Prompt prompt, CancellationToken cancellationToken = default);
}
