using System.Collections.Immutable;

namespace AutoTriton.Legality.Semantics.Values;

/// <summary>The entries of a dictionary at one moment.</summary>
/// <param name="Known">Values under keys that are known constants, by the key's text.</param>
/// <param name="Others">Values under keys that are not known.</param>
internal sealed record EntryList(ImmutableDictionary<string, Value> Known, ImmutableArray<Value> Others)
{
    public static EntryList Empty { get; } = new(ImmutableDictionary<string, Value>.Empty, []);
}
