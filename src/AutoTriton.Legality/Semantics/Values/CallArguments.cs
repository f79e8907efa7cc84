using System.Collections.Immutable;

namespace AutoTriton.Legality.Semantics.Values;

/// <summary>The arguments of a call.</summary>
/// <param name="Positional">By position, starred ones spread where their length is known.</param>
/// <param name="Keywords">By name.</param>
/// <param name="Rest">What stands for any number of further arguments, or null.</param>
internal sealed record CallArguments(ImmutableArray<Value> Positional, ImmutableDictionary<string, Value> Keywords, Value? Rest)
{
    public static CallArguments None { get; } = new([], ImmutableDictionary<string, Value>.Empty, null);

    /// <summary>All of them.</summary>
    public IEnumerable<Value> All => Rest is null ? Positional.Concat(Keywords.Values) : Positional.Concat(Keywords.Values).Append(Rest);

    public Value? At(int position, string name) =>
        position < Positional.Length ? Positional[position] : Keywords.TryGetValue(name, out var value) ? value : Rest;

    public static CallArguments Of(params ReadOnlySpan<Value> positional) => None with { Positional = [.. positional] };

    /// <summary>These arguments before others, whose keywords win.</summary>
    public CallArguments Before(CallArguments others) =>
        new(Positional.AddRange(others.Positional), Keywords.SetItems(others.Keywords), Rest ?? others.Rest);

    public CallArguments Prepend(Value value) => this with { Positional = Positional.Insert(0, value) };
}
