namespace AutoTriton.Bench;

/// <summary>What a figure came to.</summary>
/// <param name="Reached">Whether the target is reached.</param>
/// <param name="Value">The measured value in words, as it is recorded, such as <c>212x (target 100x)</c>.</param>
internal sealed record FigureResult(bool Reached, string Value);
