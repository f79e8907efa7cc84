using System.Collections.Immutable;
using AutoTriton.Training.Advantages;
using static TorchSharp.torch;

namespace AutoTriton.Training.Grpo;

/// <summary>Gives rollouts their advantages. Computed in float64 on the CPU: these are a few hundred numbers.</summary>
internal static class GroupScoring
{
    /// <summary>The same groups with advantages; masked rollouts have 0 and move no other.</summary>
    public static ImmutableArray<RolloutGroup> WithAdvantages(this ImmutableArray<RolloutGroup> groups, IAdvantageEstimator estimator)
    {
        using var scope = NewDisposeScope();
        var rollouts = groups.SelectMany((group, place) => group.Rollouts.Select(rollout => (rollout, place))).ToList();
        var batch = new AdvantageBatch(
            tensor(rollouts.Select(item => item.rollout.Score.Value ?? 0).ToArray()),
            tensor(rollouts.Select(item => (long)item.place).ToArray()),
            tensor(rollouts.Select(item => !item.rollout.IsMasked).ToArray()),
            groups.Length)
        {
            Lengths = tensor(rollouts.Select(item => (double)item.rollout.Completion.TokenIds.Length).ToArray()),
        };
        var advantages = estimator.Estimate(batch).to(ScalarType.Float64).cpu().data<double>().ToArray();
        var next = 0;
        return [.. groups.Select(group => group with { Rollouts = [.. group.Rollouts.Select(rollout => rollout with { Advantage = advantages[next++] })] })];
    }
}
