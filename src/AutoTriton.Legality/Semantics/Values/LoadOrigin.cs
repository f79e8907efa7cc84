using AutoTriton.Python.Syntax;

namespace AutoTriton.Legality.Semantics.Values;

/// <summary>A value that a kernel loaded and did not change: storing it back at the same address does nothing.</summary>
/// <param name="Storage">What it was loaded from.</param>
/// <param name="Address">The address as it is written, or null.</param>
internal sealed record LoadOrigin(Storage Storage, Expression? Address);
