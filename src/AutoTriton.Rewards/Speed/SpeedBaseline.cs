namespace AutoTriton.Rewards.Speed;

/// <summary>What a candidate's time is compared with.</summary>
public enum SpeedBaseline
{
    /// <summary>The reference as it is. What most published rewards use; a slow reference makes it easy to beat.</summary>
    Eager,

    /// <summary>The reference under <c>torch.compile</c>.</summary>
    Compiled,

    /// <summary>Whichever of those that were measured is faster: hardest to beat by the weakness of a baseline.</summary>
    Fastest,
}
