namespace AutoTriton.Training.Advantages;

/// <summary>What the difference between a reward and its group's mean is divided by.</summary>
public enum AdvantageScale
{
    /// <summary>Nothing: Dr.GRPO.</summary>
    None,

    /// <summary>The standard deviation of the group, unbiased: GRPO.</summary>
    GroupDeviation,

    /// <summary>The standard deviation of all rewards of the step, unbiased.</summary>
    BatchDeviation,
}
