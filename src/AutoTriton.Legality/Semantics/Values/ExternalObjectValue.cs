using AutoTriton.Python.Syntax;

namespace AutoTriton.Legality.Semantics.Values;

/// <summary>An object that a library made: a layer, a stream, a context manager, a decorator.</summary>
/// <param name="path">The full name of what made it.</param>
/// <param name="content">Where its data comes from.</param>
/// <param name="node">Where it was made.</param>
internal sealed class ExternalObjectValue(string path, Content content, SyntaxNode node) : Value
{
    public string Path { get; } = path;

    public SyntaxNode Node { get; } = node;

    public override Content Content { get; } = content;
}
