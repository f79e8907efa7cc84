using System.Collections.Immutable;

namespace AutoTriton.Core.Rewards;

/// <summary>A score with its reason, and the scores it is made of.</summary>
/// <remarks>
/// A sum explains itself: where a score has parts of role <see cref="RewardRole.Term"/> and its gates are open, <see cref="Raw"/> (or
/// <see cref="Value"/> where that is null) is the sum of their contributions, and <see cref="Value"/> is that within <see cref="Cap"/>.
/// </remarks>
/// <param name="Name">The reward's name.</param>
/// <param name="Value">The value, or null for not scored.</param>
/// <param name="Reason">A sentence for a person.</param>
public sealed record RewardScore(string Name, double? Value, string Reason)
{
    /// <summary>The scores it is made of, each with its own reason; empty where it stands alone.</summary>
    public ImmutableArray<RewardScore> Parts { get; init; } = [];

    /// <summary>What it does in the score that it is a part of.</summary>
    public RewardRole Role { get; init; }

    /// <summary>The weight by which the score around it counts it; 1 where nothing is around it or that does not weigh.</summary>
    public double Weight { get; init; } = 1;

    /// <summary>The value before a cap or a gate changed it; null where none did.</summary>
    public double? Raw { get; init; }

    /// <summary>The range that the value was held to, or null for none.</summary>
    public RewardRange? Cap { get; init; }

    /// <summary>What went wrong in the reward itself, where that is why it is not scored; else null.</summary>
    public RewardError? Error { get; init; }

    /// <summary>Whether there is a value.</summary>
    public bool IsScored => Value is not null;

    /// <summary>Weight times value: what it adds to the score around it. Null where it is not scored.</summary>
    public double? Contribution => Weight * Value;

    /// <summary>A score without a value.</summary>
    /// <param name="name">The reward's name.</param>
    /// <param name="reason">Why it could not be scored.</param>
    /// <returns>The score.</returns>
    public static RewardScore NotScored(string name, string reason) => new(name, null, reason);
}
