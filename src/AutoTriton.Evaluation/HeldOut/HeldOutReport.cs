using System.Collections.Immutable;
using System.Globalization;
using AutoTriton.Core.Execution;
using AutoTriton.Evaluation.Statistics;

namespace AutoTriton.Evaluation.HeldOut;

/// <summary>What a held-out evaluation found.</summary>
/// <param name="Name">What was evaluated, such as <c>after SFT</c>.</param>
/// <param name="Set">On which tasks, such as <c>compositions</c>.</param>
public sealed record HeldOutReport(string Name, string Set)
{
    /// <summary>How many answers passed, each task's first answer counted.</summary>
    public required Proportion Passed { get; init; }

    /// <summary>The chance that one of k answers passes, by k; only k = 1 where each task has one answer.</summary>
    public required ImmutableSortedDictionary<int, double> PassAtK { get; init; }

    /// <summary>How many answers came at least this far, by stage.</summary>
    public required ImmutableSortedDictionary<ExecutionStage, Proportion> ByStage { get; init; }

    /// <summary>How many passed, by difficulty.</summary>
    public required ImmutableSortedDictionary<int, Proportion> ByDifficulty { get; init; }

    /// <summary>How many of the tasks that use an operator passed, by operator.</summary>
    public required ImmutableSortedDictionary<string, Proportion> ByOperator { get; init; }

    /// <summary>How often each kind of failure occurred.</summary>
    public required ImmutableSortedDictionary<FailureKind, int> Failures { get; init; }

    /// <summary>Answers of which the judge could say nothing; they count as not passed.</summary>
    public required int Inconclusive { get; init; }

    /// <summary>The mean number of tokens of an answer; 0 where the policy does not tell.</summary>
    public required double MeanTokens { get; init; }

    /// <summary>What changed since an earlier evaluation of the same tasks; null where none was compared with.</summary>
    /// <value>null</value>
    public PairedGain? Gain { get; init; }

    /// <summary>How long it took.</summary>
    public required TimeSpan Duration { get; init; }

    /// <summary>Says the result in one line.</summary>
    /// <returns>Such as <c>after SFT, compositions: 41.5 % (83 of 200; 95 % interval 34.9 to 48.4)</c>, with the gain where one is known.</returns>
    public override string ToString()
    {
        var interval = Passed.Interval;
        var gain = Gain is null
            ? ""
            : string.Create(CultureInfo.InvariantCulture, $"; {100 * Gain.Difference:+0.0;-0.0;0.0} over {Gain.Over}, paired 95 % interval {100 * Gain.Interval.Lower:+0.0;-0.0;0.0} to {100 * Gain.Interval.Upper:+0.0;-0.0;0.0}");
        return string.Create(CultureInfo.InvariantCulture,
            $"{Name}, {Set}: {100 * Passed.Rate:0.0} % ({Passed.Successes} of {Passed.Total}; 95 % interval {100 * interval.Lower:0.0} to {100 * interval.Upper:0.0}){gain}");
    }
}
