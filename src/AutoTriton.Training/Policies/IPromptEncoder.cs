using System.Collections.Immutable;
using AutoTriton.Core.Prompts;
using AutoTriton.Training.Tokenizers;

namespace AutoTriton.Training.Policies;

/// <summary>Turns a prompt into the tokens that an answer follows.</summary>
public interface IPromptEncoder
{
    /// <summary>Encodes a prompt.</summary>
    /// <param name="prompt">The prompt.</param>
    /// <param name="tokenizer">The tokenizer.</param>
    /// <returns>Ids, at least one.</returns>
    ImmutableArray<int> Encode(Prompt prompt, ITextTokenizer tokenizer);
}
