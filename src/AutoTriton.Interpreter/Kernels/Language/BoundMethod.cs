namespace AutoTriton.Interpreter.Kernels.Language;

/// <summary>A method with what it is called on.</summary>
/// <param name="Receiver">What it is called on.</param>
/// <param name="Name">The method.</param>
internal sealed record BoundMethod(object? Receiver, string Name);
