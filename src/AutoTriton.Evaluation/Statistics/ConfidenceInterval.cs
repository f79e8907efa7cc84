namespace AutoTriton.Evaluation.Statistics;

/// <summary>An interval that holds the true value with a stated confidence.</summary>
/// <param name="Lower">Its lower end.</param>
/// <param name="Upper">Its upper end.</param>
public readonly record struct ConfidenceInterval(double Lower, double Upper);
