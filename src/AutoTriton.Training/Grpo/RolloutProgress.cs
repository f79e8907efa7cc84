namespace AutoTriton.Training.Grpo;

/// <summary>How far the rollouts of a step have come, for a live display.</summary>
/// <param name="Step">The step, from 1.</param>
/// <param name="Generated">Completions that have ended.</param>
/// <param name="Verified">Completions that have their verdict.</param>
/// <param name="Total">Completions of the step.</param>
public readonly record struct RolloutProgress(int Step, int Generated, int Verified, int Total);
