using AutoTriton.Core.Execution;
using AutoTriton.Core.Extraction;
using AutoTriton.Core.Policies;
using AutoTriton.Core.Rewards;
using AutoTriton.Core.Tasks;

namespace AutoTriton.Testing.Samples;

/// <summary>Ready-made contexts for testing rewards.</summary>
public static class SampleContexts
{
    /// <summary>A context around a report.</summary>
    /// <param name="report">The report, or null where the machinery failed.</param>
    /// <param name="candidate">The candidate, or null for <see cref="SampleTasks.FunctionSolution"/>.</param>
    /// <param name="task">The task, or null for <see cref="SampleTasks.Function"/>.</param>
    /// <returns>The context.</returns>
    public static RewardContext With(ExecutionReport? report, string? candidate = null, KernelTask? task = null)
    {
        candidate ??= SampleTasks.FunctionSolution;
        return new RewardContext(
            task ?? SampleTasks.Function,
            new Completion($"```python\n{candidate}\n```", StopReason.EndOfText),
            new ExtractionResult { Candidate = candidate, BlockCount = 1 },
            report);
    }

    /// <summary>A context of an answer without code.</summary>
    /// <returns>The context.</returns>
    public static RewardContext WithoutCandidate() => new(
        SampleTasks.Function,
        new Completion("I would rather not.", StopReason.EndOfText),
        new ExtractionResult { Problem = "The answer holds no code." },
        null);
}
