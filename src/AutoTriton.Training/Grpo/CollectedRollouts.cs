using System.Collections.Immutable;

namespace AutoTriton.Training.Grpo;

/// <summary>The rollouts of a step and where the time went.</summary>
/// <param name="Groups">The rollouts, by task.</param>
/// <param name="GenerationTime">Until the last completion ended.</param>
/// <param name="WaitTime">From then until the last verdict.</param>
internal sealed record CollectedRollouts(ImmutableArray<RolloutGroup> Groups, TimeSpan GenerationTime, TimeSpan WaitTime);
