namespace AutoTriton.Training.Tokenizers;

/// <summary>What training a byte-level BPE gives, before any id is dropped.</summary>
/// <param name="Tokens">The tokens in the byte alphabet: first the 256 bytes, then one for each merge that made a new one.</param>
/// <param name="Merges">The merges by rank, as places in <paramref name="Tokens"/>.</param>
internal sealed record BytePairMerges(List<string> Tokens, List<(int Left, int Right)> Merges);
