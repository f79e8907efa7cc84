using System.Collections.Immutable;
using AutoTriton.Core.Execution;
using AutoTriton.Evaluation.Statistics;

namespace AutoTriton.Evaluation.HeldOut;

/// <summary>Counts judged answers.</summary>
internal static class HeldOutSummary
{
    public static HeldOutReport Of(string name, string set, IReadOnlyList<IReadOnlyList<EvaluatedAnswer>> tasks, TimeSpan duration)
    {
        var first = tasks.Select(answers => answers[0]).ToList();
        var all = tasks.SelectMany(answers => answers).ToList();
        return new HeldOutReport(name, set)
        {
            Passed = Count(first, answer => answer.IsPass),
            PassAtK = PassAtKs(tasks),
            ByStage = Enum.GetValues<ExecutionStage>().Where(stage => stage is not ExecutionStage.None and not ExecutionStage.Measured)
                .ToImmutableSortedDictionary(stage => stage, stage => Count(first, answer => answer.Stage >= stage)),
            ByDifficulty = first.GroupBy(answer => answer.Judgement.Context.Task.Difficulty)
                .ToImmutableSortedDictionary(group => group.Key, group => Count([.. group], answer => answer.IsPass)),
            ByOperator = first.SelectMany(answer => answer.Judgement.Context.Task.Operators.Distinct(), (answer, name) => (answer, name))
                .GroupBy(pair => pair.name, pair => pair.answer, StringComparer.Ordinal)
                .ToImmutableSortedDictionary(group => group.Key, group => Count([.. group], answer => answer.IsPass), StringComparer.Ordinal),
            Failures = first.Where(answer => !answer.IsPass && answer.Failure is not null).GroupBy(answer => answer.Failure!.Value)
                .ToImmutableSortedDictionary(group => group.Key, group => group.Count()),
            Inconclusive = first.Count(answer => !answer.IsConclusive),
            MeanTokens = all.Count == 0 ? 0 : all.Average(answer => answer.Tokens),
            Duration = duration,
        };
    }

    private static Proportion Count(List<EvaluatedAnswer> answers, Func<EvaluatedAnswer, bool> succeeds) =>
        new(answers.Count(succeeds), answers.Count);

    private static ImmutableSortedDictionary<int, double> PassAtKs(IReadOnlyList<IReadOnlyList<EvaluatedAnswer>> tasks)
    {
        var most = tasks.Count == 0 ? 0 : tasks.Min(answers => answers.Count);
        return Enumerable.Range(0, 7).Select(power => 1 << power).Where(k => k <= most).ToImmutableSortedDictionary(
            k => k,
            k => tasks.Average(answers => Statistics.PassAtK.Estimate(answers.Count, answers.Count(answer => answer.IsPass), k)));
    }
}
