namespace AutoTriton.Training.Tokenizers;

/// <summary>A byte-pair tokenizer as it is saved.</summary>
/// <param name="Format">The format's name and version.</param>
/// <param name="PreTokenization">How texts are divided first.</param>
/// <param name="Tokens">The tokens in the byte alphabet, the 256 bytes first.</param>
/// <param name="Merges">The merges by rank, as pairs of places in <paramref name="Tokens"/>.</param>
/// <param name="Kept">Those tokens that have an id, by id.</param>
/// <param name="Special">The special tokens, whose ids follow.</param>
internal sealed record BytePairFile(string Format, PreTokenization PreTokenization, string[] Tokens, int[][] Merges, int[] Kept, string[] Special)
{
    /// <summary>What is wrong with it, or null.</summary>
    public string? Problem(string expectedFormat)
    {
        if (Format != expectedFormat)
        {
            return $"its format is '{Format}', expected '{expectedFormat}'";
        }

        if (Tokens is null || Merges is null || Kept is null || Special is null || !Enum.IsDefined(PreTokenization))
        {
            return "a part is missing";
        }

        for (var value = 0; value < 256; value++)
        {
            if (Tokens.Length < 256 || Tokens[value] != ByteAlphabet.Write([(byte)value]) || !Kept.AsSpan(0, Math.Min(256, Kept.Length)).Contains(value))
            {
                return "its first 256 tokens are not the bytes";
            }
        }

        return TokensProblem() ?? MergesProblem();
    }

    private string? TokensProblem()
    {
        if (Tokens.Any(token => string.IsNullOrEmpty(token) || ByteAlphabet.Read(token) is null) || Tokens.Distinct(StringComparer.Ordinal).Count() != Tokens.Length)
        {
            return "a token is empty, twice there, or not of the byte alphabet";
        }

        return Kept.Any(token => (uint)token >= (uint)Tokens.Length) || Kept.Distinct().Count() != Kept.Length || Special.Distinct(StringComparer.Ordinal).Count() != Special.Length
            ? "an id is out of range or twice there"
            : null;
    }

    private string? MergesProblem()
    {
        var known = Tokens.Take(256).ToHashSet(StringComparer.Ordinal);
        foreach (var merge in Merges)
        {
            if (merge is not { Length: 2 } || (uint)merge[0] >= (uint)Tokens.Length || (uint)merge[1] >= (uint)Tokens.Length
                || !known.Contains(Tokens[merge[0]]) || !known.Contains(Tokens[merge[1]]))
            {
                return "a merge is not of two earlier tokens";
            }

            known.Add(Tokens[merge[0]] + Tokens[merge[1]]);
        }

        return known.SetEquals(Tokens) ? null : "its tokens are not those that its merges make";
    }
}
