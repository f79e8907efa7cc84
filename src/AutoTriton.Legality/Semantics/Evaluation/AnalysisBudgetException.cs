namespace AutoTriton.Legality.Semantics.Evaluation;

/// <summary>The analysis reached its limit of steps; caught at its boundary, where the outcome is undecided.</summary>
internal sealed class AnalysisBudgetException : Exception;
