using AutoTriton.Core.Rewards;

namespace AutoTriton.Rewards.Breakdown;

/// <summary>One component of a score, as a line of a table.</summary>
/// <param name="Depth">How deep it lies; 0 for the whole.</param>
/// <param name="Name">The component's name.</param>
/// <param name="Role">What it does in the score around it.</param>
/// <param name="Raw">Its value before a cap or a gate; null where it is not scored, or where a closed gate left it unknown.</param>
/// <param name="Value">Its value, or null for not scored.</param>
/// <param name="Weight">The weight by which the score around it counts it.</param>
/// <param name="Contribution">What it adds to the score around it: weight times value; 0 for a gate, null where it is not scored.</param>
/// <param name="Cap">The range that it was held to, or null.</param>
/// <param name="Reason">Its sentence.</param>
/// <param name="Error">What went wrong in the reward itself, or null.</param>
public sealed record BreakdownLine(
    int Depth, string Name, RewardRole Role, double? Raw, double? Value, double Weight, double? Contribution, RewardRange? Cap, string Reason, RewardError? Error);
