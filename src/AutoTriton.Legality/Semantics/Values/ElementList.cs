using System.Collections.Immutable;

namespace AutoTriton.Legality.Semantics.Values;

/// <summary>The elements of a container at one moment.</summary>
/// <param name="Values">The values.</param>
/// <param name="IsComplete">Whether these are all of them in order.</param>
internal sealed record ElementList(ImmutableArray<Value> Values, bool IsComplete);
