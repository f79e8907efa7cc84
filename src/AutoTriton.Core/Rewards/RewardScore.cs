using System.Collections.Immutable;

namespace AutoTriton.Core.Rewards;

/// <summary>A score with its reason, and the scores it is made of.</summary>
/// <param name="Name">The reward's name.</param>
/// <param name="Value">The value, or null for not scored.</param>
/// <param name="Reason">A sentence for a person.</param>
public sealed record RewardScore(string Name, double? Value, string Reason)
{
    /// <summary>The scores it is made of, each with its own reason; empty where it stands alone.</summary>
    public ImmutableArray<RewardScore> Parts { get; init; } = [];

    /// <summary>Whether there is a value.</summary>
    public bool IsScored => Value is not null;

    /// <summary>A score without a value.</summary>
    /// <param name="name">The reward's name.</param>
    /// <param name="reason">Why it could not be scored.</param>
    /// <returns>The score.</returns>
    public static RewardScore NotScored(string name, string reason) => new(name, null, reason);
}
