using System.Collections.Immutable;

namespace AutoTriton.Evaluation.HeldOut;

/// <summary>A held-out evaluation: its figures and every answer.</summary>
/// <param name="Report">The figures.</param>
/// <param name="Answers">The answers, in the order of the tasks.</param>
public sealed record HeldOutResult(HeldOutReport Report, ImmutableArray<EvaluatedAnswer> Answers);
