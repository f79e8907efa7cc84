namespace AutoTriton.Core.Rewards;

/// <summary>What a score does in the score that it is a part of.</summary>
public enum RewardRole
{
    /// <summary>It is added, times its weight.</summary>
    Term,

    /// <summary>It opens or closes the way for the terms and adds nothing itself.</summary>
    Gate,
}
