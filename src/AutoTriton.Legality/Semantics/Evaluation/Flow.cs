namespace AutoTriton.Legality.Semantics.Evaluation;

/// <summary>Whether a path goes on after a statement.</summary>
internal enum Flow
{
    Next,
    Ended,
}
