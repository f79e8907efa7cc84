using AutoTriton.Training.Generation;
using AutoTriton.Training.Policies;

namespace AutoTriton.Training.Supervised;

/// <summary>Divides sequences into batches of similar length, so that little is padding: shuffled, sorted in windows, cut, shuffled again.</summary>
internal static class LengthBuckets
{
    // Batches that are sorted together: enough to find neighbours of like length, few enough to keep chance in who meets whom.
    private const int WindowBatches = 16;

    /// <summary>One pass over the sequences.</summary>
    /// <param name="sequences">The sequences.</param>
    /// <param name="tokens">The most tokens of a batch, padding included; a longer sequence stands alone.</param>
    /// <param name="seed">The seed of the order.</param>
    /// <returns>The batches as places in the list; each sequence is in one.</returns>
    public static IEnumerable<int[]> Pass(IReadOnlyList<TokenSequence> sequences, int tokens, ulong seed)
    {
        var order = Shuffle(Enumerable.Range(0, sequences.Count).ToArray(), seed);
        var mean = Math.Max(1, sequences.Average(sequence => sequence.Length));
        var window = Math.Max(1, (int)(tokens / mean * WindowBatches));
        var pass = 1ul;
        foreach (var part in order.Chunk(window))
        {
            var batches = Cut([.. part.OrderBy(place => sequences[place].Length)], sequences, tokens).ToArray();
            foreach (var batch in Shuffle(batches, SequenceRandom.Mix(seed, pass++)))
            {
                yield return batch;
            }
        }
    }

    /// <summary>Cuts sequences, sorted by length, into batches of at most so many tokens.</summary>
    public static IEnumerable<int[]> Cut(int[] sorted, IReadOnlyList<TokenSequence> sequences, int tokens)
    {
        var batch = new List<int>();
        foreach (var place in sorted)
        {
            if (batch.Count > 0 && (batch.Count + 1) * sequences[place].Length > tokens)
            {
                yield return [.. batch];
                batch.Clear();
            }

            batch.Add(place);
        }

        if (batch.Count > 0)
        {
            yield return [.. batch];
        }
    }

    /// <summary>Shuffles in place (Fisher and Yates).</summary>
    public static T[] Shuffle<T>(T[] items, ulong seed)
    {
        for (var i = items.Length - 1; i > 0; i--)
        {
            var j = (int)(SequenceRandom.Mix(seed, (ulong)i) % (ulong)(i + 1));
            (items[i], items[j]) = (items[j], items[i]);
        }

        return items;
    }
}
