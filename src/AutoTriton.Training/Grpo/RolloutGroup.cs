using System.Collections.Immutable;
using AutoTriton.Core.Prompts;
using AutoTriton.Core.Tasks;

namespace AutoTriton.Training.Grpo;

/// <summary>The rollouts of one task.</summary>
/// <param name="Task">The task.</param>
/// <param name="Prompt">The prompt that was answered.</param>
/// <param name="Rollouts">The rollouts, in the order of their completions.</param>
public sealed record RolloutGroup(KernelTask Task, Prompt Prompt, ImmutableArray<Rollout> Rollouts)
{
    /// <summary>Whether the group teaches something: at least two rollouts are trained on, and their advantages are not all zero.</summary>
    public bool HasSignal => Rollouts.Any(rollout => !rollout.IsMasked && rollout.Advantage != 0);
}
