namespace AutoTriton.Core.Prompts;

/// <summary>One message of a prompt.</summary>
/// <param name="Role">Who says it.</param>
/// <param name="Text">What is said.</param>
public sealed record PromptMessage(PromptRole Role, string Text);
