namespace AutoTriton.Rewards.Graded;

/// <summary>What a share of matches counts.</summary>
public enum MatchUnit
{
    /// <summary>Input sets whose every output matches.</summary>
    InputSets,

    /// <summary>Outputs, over all input sets.</summary>
    Outputs,

    /// <summary>Elements, over all outputs. Easiest to game: where half of an output is zero, zeros match half.</summary>
    Elements,
}
