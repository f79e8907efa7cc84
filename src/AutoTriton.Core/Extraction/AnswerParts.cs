namespace AutoTriton.Core.Extraction;

/// <summary>An answer without its reasoning, and the reasoning.</summary>
/// <param name="Visible">What stands outside think tags.</param>
/// <param name="Reasoning">What stands inside them, or null where there are none.</param>
/// <param name="IsUnclosed">Whether the answer ends inside its reasoning.</param>
internal sealed record AnswerParts(string Visible, string? Reasoning, bool IsUnclosed);
