using System.Collections.Immutable;

namespace AutoTriton.Training.Tokenizers;

/// <summary>Text to token ids and back, without loss.</summary>
/// <remarks>Safe to call from several threads. Text never becomes a special token, whatever it says.</remarks>
public interface ITextTokenizer
{
    /// <summary>How many ids there are, special ones included.</summary>
    int VocabularySize { get; }

    /// <summary>The special tokens by name.</summary>
    ImmutableSortedDictionary<string, int> SpecialTokens { get; }

    /// <summary>Encodes a text.</summary>
    /// <param name="text">Any text that is valid UTF-16.</param>
    /// <returns>Its ids, without special ones.</returns>
    /// <exception cref="ArgumentException">The text holds half of a surrogate pair.</exception>
    ImmutableArray<int> Encode(string text);

    /// <summary>Decodes ids; special tokens give nothing.</summary>
    /// <param name="ids">The ids.</param>
    /// <returns>The text; bytes that are not UTF-8 become U+FFFD.</returns>
    /// <exception cref="ArgumentOutOfRangeException">An id is not in the vocabulary.</exception>
    string Decode(ReadOnlySpan<int> ids);
}
