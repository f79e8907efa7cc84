namespace AutoTriton.Rewards.Speed;

/// <summary>A speedup, or why there is none.</summary>
/// <param name="Estimate">The speedup, or null.</param>
/// <param name="Problem">Why there is none, or null.</param>
public readonly record struct SpeedReading(SpeedEstimate? Estimate, string? Problem);
