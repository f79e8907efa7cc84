using System.Collections.Immutable;
using AutoTriton.Core.Execution;
using AutoTriton.Core.Policies;
using AutoTriton.Core.Rewards;

namespace AutoTriton.Training.Grpo;

/// <summary>The metrics of a step, under TRL's names where it has them.</summary>
internal static class GrpoMetrics
{
    /// <summary>Prompt and answer tokens of all rollouts.</summary>
    public static long TokensOf(ImmutableArray<RolloutGroup> groups) =>
        groups.SelectMany(group => group.Rollouts).Sum(rollout => (long)rollout.Completion.PromptTokenIds.Length + rollout.Completion.TokenIds.Length);

    /// <summary>Computes the metrics.</summary>
    public static ImmutableSortedDictionary<string, double> Of(ImmutableArray<RolloutGroup> groups, UpdateResult update, StepTimes times, long totalTokens)
    {
        var rollouts = groups.SelectMany(group => group.Rollouts).ToList();
        var values = ImmutableSortedDictionary.CreateBuilder<string, double>(StringComparer.Ordinal);
        AddRewards(values, groups, rollouts);
        AddCompletions(values, rollouts);
        AddStages(values, rollouts);
        values.AddRange(update.Metrics);
        if (update.Steps.Length > 0)
        {
            values["loss"] = update.Loss;
            values["grad_norm"] = update.Steps.Average(step => step.GradientNorm);
            values["learning_rate"] = update.Steps[^1].LearningRate;
        }

        values["num_tokens"] = totalTokens;
        values["tokens_per_second"] = TokensOf(groups) / Math.Max(times.Total.TotalSeconds, 1e-9);
        values["step_time"] = times.Total.TotalSeconds;
        values["time/generation"] = times.Generation.TotalSeconds;
        values["time/verification_wait"] = times.Wait.TotalSeconds;
        values["time/verification"] = rollouts.Sum(rollout => rollout.VerificationTime.TotalSeconds);
        values["time/update"] = times.Update.TotalSeconds;
        return values.ToImmutable();
    }

    private static void AddRewards(ImmutableSortedDictionary<string, double>.Builder values, ImmutableArray<RolloutGroup> groups, List<Rollout> rollouts)
    {
        var scored = rollouts.Where(rollout => rollout.Score.IsScored).Select(rollout => rollout.Score).ToList();
        var byGroup = groups.Select(group => group.Rollouts.Where(rollout => rollout.Score.IsScored).Select(rollout => rollout.Score.Value!.Value).ToList())
            .Where(group => group.Count > 0).ToList();
        if (scored.Count > 0)
        {
            values["reward"] = scored.Average(score => score.Value!.Value);
            values["reward_std"] = byGroup.Average(Deviation);
            values["frac_reward_zero_std"] = byGroup.Count(group => Deviation(group) == 0) / (double)byGroup.Count;
        }

        values["frac_groups_without_signal"] = groups.Count(group => !group.HasSignal) / (double)groups.Length;
        values["frac_unscored"] = 1 - scored.Count / (double)rollouts.Count;
        values["frac_masked"] = rollouts.Count(rollout => rollout.IsMasked) / (double)rollouts.Count;
        foreach (var part in scored.SelectMany(AllParts).Where(part => part.IsScored).GroupBy(part => part.Name, StringComparer.Ordinal))
        {
            var list = part.Select(score => score.Value!.Value).ToList();
            values[$"rewards/{part.Key}/mean"] = list.Average();
            values[$"rewards/{part.Key}/std"] = Deviation(list);
        }
    }

    private static void AddCompletions(ImmutableSortedDictionary<string, double>.Builder values, List<Rollout> rollouts)
    {
        var completions = rollouts.Select(rollout => rollout.Completion).ToList();
        AddLengths(values, "length", completions);
        AddLengths(values, "terminated_length", completions.Where(completion => completion.StopReason != StopReason.Length).ToList());
        values["completions/clipped_ratio"] = completions.Count(completion => completion.StopReason == StopReason.Length) / (double)completions.Count;
        var logs = completions.Where(completion => !completion.LogProbabilities.IsDefault).SelectMany(completion => completion.LogProbabilities).ToList();
        if (logs.Count > 0)
        {
            // The mean of -log p over sampled tokens is an unbiased estimate of the mean entropy, over all rollouts and for free.
            values["entropy"] = -logs.Average(value => (double)value);
        }
    }

    private static void AddLengths(ImmutableSortedDictionary<string, double>.Builder values, string name, List<Completion> completions)
    {
        if (completions.Count > 0 && completions.All(completion => !completion.TokenIds.IsDefault))
        {
            values[$"completions/mean_{name}"] = completions.Average(completion => completion.TokenIds.Length);
            values[$"completions/min_{name}"] = completions.Min(completion => completion.TokenIds.Length);
            values[$"completions/max_{name}"] = completions.Max(completion => completion.TokenIds.Length);
        }
    }

    private static void AddStages(ImmutableSortedDictionary<string, double>.Builder values, List<Rollout> rollouts)
    {
        foreach (var stage in Enum.GetValues<ExecutionStage>().Where(stage => stage > ExecutionStage.None))
        {
            values[$"stage/{stage}"] = rollouts.Count(rollout => rollout.Report?.Stage >= stage) / (double)rollouts.Count;
        }
    }

    private static IEnumerable<RewardScore> AllParts(RewardScore score) => score.Parts.SelectMany(AllParts).Prepend(score);

    private static double Deviation(List<double> values)
    {
        if (values.Count < 2)
        {
            return 0;
        }

        var mean = values.Average();
        return Math.Sqrt(values.Sum(value => (value - mean) * (value - mean)) / (values.Count - 1));
    }
}
