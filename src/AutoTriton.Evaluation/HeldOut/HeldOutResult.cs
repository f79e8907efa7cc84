using System.Collections.Immutable;
using AutoTriton.Evaluation.Statistics;

namespace AutoTriton.Evaluation.HeldOut;

/// <summary>A held-out evaluation: its figures and every answer.</summary>
/// <param name="Report">The figures.</param>
/// <param name="Answers">The answers, in the order of the tasks.</param>
public sealed record HeldOutResult(HeldOutReport Report, ImmutableArray<EvaluatedAnswer> Answers)
{
    /// <summary>Compares with an earlier evaluation, task by task, each task's first answer counted.</summary>
    /// <param name="earlier">The earlier one, of the same tasks; null where there is none.</param>
    /// <returns>This result, its report with <see cref="HeldOutReport.Gain"/>; as it is where <paramref name="earlier"/> is null.</returns>
    /// <exception cref="ArgumentException">The two have no task in common.</exception>
    public HeldOutResult ComparedWith(HeldOutResult? earlier)
    {
        if (earlier is null)
        {
            return this;
        }

        var before = FirstAnswers(earlier);
        var pairs = FirstAnswers(this).Where(now => before.ContainsKey(now.Key)).Select(now => (Before: before[now.Key], Now: now.Value)).ToList();
        if (pairs.Count == 0)
        {
            throw new ArgumentException($"'{Report.Name}' and '{earlier.Report.Name}' have no task in common; compare evaluations of the same tasks.", nameof(earlier));
        }

        var gain = new PairedGain(earlier.Report.Name, pairs.Count(pair => pair.Now && !pair.Before), pairs.Count(pair => pair.Before && !pair.Now), pairs.Count);
        return this with { Report = Report with { Gain = gain } };
    }

    private static Dictionary<string, bool> FirstAnswers(HeldOutResult result)
    {
        var passes = new Dictionary<string, bool>(StringComparer.Ordinal);
        foreach (var answer in result.Answers)
        {
            passes.TryAdd(answer.Judgement.Context.Task.Id, answer.IsPass);
        }

        return passes;
    }
}
