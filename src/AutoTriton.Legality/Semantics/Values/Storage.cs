using AutoTriton.Legality.Semantics.Paths;
using AutoTriton.Python.Syntax;

namespace AutoTriton.Legality.Semantics.Values;

/// <summary>The memory of a tensor, shared by its views.</summary>
internal sealed class Storage(Content initial, SyntaxNode? origin) : Cell(initial)
{
    /// <summary>Of a thread: an analysis is of one thread, and numbers only order.</summary>
    [ThreadStatic]
    private static long _clock;

    /// <summary>The number of the memory made last.</summary>
    public static long Clock => _clock;

    /// <summary>Its number, in the order of making.</summary>
    public long Number { get; } = ++_clock;

    public Content Content => (Content)Value!;

    /// <summary>Where it was made, or null where the caller gave it.</summary>
    public SyntaxNode? Origin { get; } = origin;

    /// <summary>Whether the caller gave it, so that writing to it is an output.</summary>
    public bool IsArgument { get; init; }
}
