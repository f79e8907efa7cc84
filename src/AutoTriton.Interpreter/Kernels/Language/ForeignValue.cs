namespace AutoTriton.Interpreter.Kernels.Language;

/// <summary>A Python value that no kernel can use, such as a list or a tensor of the host.</summary>
/// <param name="Description">What it is, for messages: <c>a list</c>.</param>
public sealed record ForeignValue(string Description);
