namespace AutoTriton.Rewards.Length;

/// <summary>What the length of an answer counts.</summary>
public enum LengthUnit
{
    /// <summary>Tokens. An answer whose policy does not tell them is not scored.</summary>
    Tokens,

    /// <summary>Characters (UTF-16).</summary>
    Characters,
}
