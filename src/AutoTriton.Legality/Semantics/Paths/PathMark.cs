namespace AutoTriton.Legality.Semantics.Paths;

/// <summary>A point that paths part from.</summary>
/// <param name="Position">The journal's length.</param>
/// <param name="Clock">The number of the last memory made: memory with a later one is of one path only.</param>
internal readonly record struct PathMark(int Position, long Clock);
