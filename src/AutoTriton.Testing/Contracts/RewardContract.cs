using AutoTriton.Core.Execution;
using AutoTriton.Core.Rewards;
using AutoTriton.Testing.Samples;

namespace AutoTriton.Testing.Contracts;

/// <summary>What every <see cref="IRewardFunction"/> must do.</summary>
public static class RewardContract
{
    /// <summary>The checks.</summary>
    /// <param name="reward">Makes the reward under test; called once a check.</param>
    /// <returns>The checks.</returns>
    public static IReadOnlyList<ContractCheck> Checks(Func<IRewardFunction> reward)
    {
        ArgumentNullException.ThrowIfNull(reward);
        var checks = new List<ContractCheck>
        {
            new("has a name", () =>
            {
                Expect.That(!string.IsNullOrWhiteSpace(reward().Name), "A reward has a name.");
                return Task.CompletedTask;
            }),
            new("refuses a null context", () => Expect.ThrowsAsync<ArgumentNullException>(async () => await reward().ScoreAsync(null!).ConfigureAwait(false), "A null context must throw ArgumentNullException.")),
        };
        foreach (var (name, context) in Contexts())
        {
            checks.Add(new($"scores {name} with a reason and a finite value or none", () => ScoresAsync(reward(), context)));
            checks.Add(new($"scores {name} the same twice", () => RepeatsAsync(reward(), context)));
        }

        return checks;
    }

    private static IEnumerable<(string Name, RewardContext Context)> Contexts()
    {
        yield return ("a match", SampleContexts.With(SampleReports.Matched()));
        yield return ("a measured match", SampleContexts.With(SampleReports.Measured(1.8)));
        yield return ("a mismatch", SampleContexts.With(SampleReports.Mismatched(), SampleTasks.WrongFunctionSolution));
        yield return ("a syntax error", SampleContexts.With(SampleReports.Failed(ExecutionStage.None, FailureKind.Syntax, "not Python"), SampleTasks.BrokenFunctionSolution));
        yield return ("an inconclusive report", SampleContexts.With(SampleReports.NotSupported()));
        yield return ("a failed machine", SampleContexts.With(null));
        yield return ("an answer without code", SampleContexts.WithoutCandidate());
    }

    private static async Task ScoresAsync(IRewardFunction reward, RewardContext context)
    {
        var score = await reward.ScoreAsync(context).ConfigureAwait(false);
        Expect.That(score is not null, "A score is never null; a score that is missing has no value.");
        Expect.That(score!.Name == reward.Name, $"The score carries the reward's name '{reward.Name}', not '{score.Name}'.");
        Expect.That(!string.IsNullOrWhiteSpace(score.Reason), "A score says its reason.");
        Expect.That(score.Value is not { } value || double.IsFinite(value), $"A value is finite, not {score.Value}.");
    }

    private static async Task RepeatsAsync(IRewardFunction reward, RewardContext context)
    {
        var first = await reward.ScoreAsync(context).ConfigureAwait(false);
        var second = await reward.ScoreAsync(context).ConfigureAwait(false);
        Expect.That(first.Value == second.Value, $"The same rollout scored {first.Value} and then {second.Value}.");
    }
}
