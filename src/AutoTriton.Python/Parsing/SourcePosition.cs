namespace AutoTriton.Python.Parsing;

/// <summary>Where a node begins.</summary>
internal readonly record struct SourcePosition(int Line, int Column);
