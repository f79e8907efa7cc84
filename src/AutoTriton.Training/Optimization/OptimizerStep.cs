namespace AutoTriton.Training.Optimization;

/// <summary>What an optimizer step did.</summary>
/// <param name="GradientNorm">The norm of all gradients together, before clipping.</param>
/// <param name="LearningRate">The learning rate.</param>
/// <param name="IsSkipped">Whether nothing was changed, because the gradient is not finite.</param>
public readonly record struct OptimizerStep(double GradientNorm, double LearningRate, bool IsSkipped);
