using System.Collections.Immutable;

namespace AutoTriton.Core.Prompts;

/// <summary>What a policy is asked: chat messages, or their plain text.</summary>
/// <param name="Messages">One message or more, from first to last.</param>
public sealed record Prompt(ImmutableArray<PromptMessage> Messages)
{
    /// <summary>A prompt of one user message.</summary>
    /// <param name="text">The message.</param>
    /// <returns>The prompt.</returns>
    public static Prompt FromText(string text) => new([new PromptMessage(PromptRole.User, text)]);

    /// <summary>The messages' texts, joined by empty lines: what a plain language model continues.</summary>
    public string Text => string.Join("\n\n", Messages.Select(message => message.Text));
}
