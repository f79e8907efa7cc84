namespace AutoTriton.Tests.Shared;

/// <summary>A source text and where it is from.</summary>
/// <param name="Name">Where it is from.</param>
/// <param name="Text">The text.</param>
internal sealed record PythonSource(string Name, string Text);
