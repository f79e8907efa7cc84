using System.Runtime.CompilerServices;
using AutoTriton.Core.Prompts;
using AutoTriton.Core.Tasks;
using AutoTriton.Data.Compositions;
using AutoTriton.Data.Randomness;
using AutoTriton.Data.SupervisedSets;

namespace AutoTriton.Data.Solutions;

/// <summary>Answers composition tasks by rules, without a model.</summary>
public sealed class RuleAnswerSource : IAnswerSource
{
    private readonly Dictionary<string, Composition> _compositions;
    private readonly RuleAnswerOptions _options;

    /// <summary>Makes the source.</summary>
    /// <param name="tasks">The tasks that it can answer.</param>
    /// <param name="options">How answers are written, or null for the default.</param>
    public RuleAnswerSource(IEnumerable<CompositionTask> tasks, RuleAnswerOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(tasks);
        _compositions = tasks.ToDictionary(made => made.Task.Id, made => made.Composition, StringComparer.Ordinal);
        _options = options ?? new RuleAnswerOptions();
    }

    /// <summary>Puts a candidate's source in a fence, as a chat model answers.</summary>
    /// <param name="source">The source.</param>
    /// <returns>The answer.</returns>
    public static string Fence(string source) => $"```python\n{source}```";

    /// <inheritdoc/>
    /// <exception cref="KeyNotFoundException">The task is none of those that the source was made with.</exception>
#pragma warning disable CS1998 // The contract is asynchronous because other sources ask a model.
    public async IAsyncEnumerable<string> ProposeAsync(
        KernelTask task, Prompt prompt, [EnumeratorCancellation] CancellationToken cancellationToken = default)
#pragma warning restore CS1998
    {
        ArgumentNullException.ThrowIfNull(task);
        if (!_compositions.TryGetValue(task.Id, out var composition))
        {
            throw new KeyNotFoundException($"The task '{task.Id}' is not among those that these rules were given; pass it to the constructor.");
        }

        var random = new SeededRandom(unchecked((long)SeededRandom.Hash(task.Id, _options.Seed)));
        for (var answer = 0; answer < _options.AnswersPerTask; answer++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var variety = random.NextChance(_options.PlainShare) ? SolutionVariety.None : _options.Variety;
            yield return Fence(SolutionWriter.Write(composition, SolutionStyle.Draw(random, variety)));
        }
    }
}
