namespace AutoTriton.Legality.Semantics.Paths;

/// <summary>What a path changed since a point.</summary>
/// <param name="Changes">The cells and what they hold at the path's end.</param>
/// <param name="IsExcused">Whether the path is behind a guard on emptiness, size or device.</param>
internal sealed record PathSnapshot(Dictionary<Cell, object?> Changes, bool IsExcused);
