using AutoTriton.Core.Execution;

namespace AutoTriton.Rewards.Graded;

/// <summary>How much of what was compared matches.</summary>
internal static class MatchShare
{
    /// <summary>The share from 0 to 1, or null where nothing was compared.</summary>
    public static double? Of(ExecutionEvidence evidence, MatchUnit unit)
    {
        var (matched, all) = unit switch
        {
            MatchUnit.InputSets => Count([.. evidence.Outputs.GroupBy(output => output.InputSet).Select(set => set.All(output => output.IsMatch))]),
            MatchUnit.Outputs => Count([.. evidence.Outputs.Select(output => output.IsMatch)]),
            _ => (evidence.Outputs.Sum(Matched), evidence.Outputs.Sum(output => (double)Math.Max(output.Elements, 0))),
        };
        return all > 0 ? matched / all : null;
    }

    private static (double Matched, double All) Count(IReadOnlyCollection<bool> matches) => (matches.Count(match => match), matches.Count);

    private static double Matched(OutputComparison output) => output.IsMatch
        ? Math.Max(output.Elements, 0)
        : output.MismatchedElements > 0 ? Math.Max(output.Elements - output.MismatchedElements, 0) : 0;
}
