using System.Collections.Immutable;
using AutoTriton.Core.Prompts;
using AutoTriton.Training.Tokenizers;

namespace AutoTriton.Training.Policies;

/// <summary>The prompt's text between the two special tokens that begin a prompt and an answer: for models that were trained from nothing.</summary>
public sealed class PlainPromptEncoder : IPromptEncoder
{
    /// <inheritdoc/>
    public ImmutableArray<int> Encode(Prompt prompt, ITextTokenizer tokenizer)
    {
        ArgumentNullException.ThrowIfNull(prompt);
        ArgumentNullException.ThrowIfNull(tokenizer);
        return [tokenizer.SpecialTokens[SpecialTokenNames.Prompt], .. tokenizer.Encode(prompt.Text), tokenizer.SpecialTokens[SpecialTokenNames.Answer]];
    }
}
