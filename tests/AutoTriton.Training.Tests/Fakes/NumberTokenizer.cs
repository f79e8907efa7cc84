using System.Collections.Immutable;
using System.Globalization;
using AutoTriton.Core.Prompts;
using AutoTriton.Training.Policies;
using AutoTriton.Training.Tokenizers;

namespace AutoTriton.Training.Tests.Fakes;

/// <summary>Texts of numbers between spaces; the last id is the end token.</summary>
internal sealed class NumberTokenizer(int size, int? end = null) : ITextTokenizer
{
    public int VocabularySize => size;

    public ImmutableSortedDictionary<string, int> SpecialTokens { get; } =
        ImmutableSortedDictionary<string, int>.Empty.Add(SpecialTokenNames.End, end ?? size - 1);

    public static Prompt Prompt(IEnumerable<int> ids) => Core.Prompts.Prompt.FromText(string.Join(' ', ids));

    public ImmutableArray<int> Encode(string text) =>
        [.. text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(part => int.Parse(part, CultureInfo.InvariantCulture))];

    public string Decode(ReadOnlySpan<int> ids) => string.Join(' ', ids.ToArray().Where(id => id != SpecialTokens[SpecialTokenNames.End]));
}

/// <summary>The prompt's numbers and nothing else.</summary>
internal sealed class NumberPromptEncoder : IPromptEncoder
{
    public ImmutableArray<int> Encode(Prompt prompt, ITextTokenizer tokenizer) => tokenizer.Encode(prompt.Text);
}
