using System.Text;

namespace AutoTriton.Training.Tokenizers;

/// <summary>Finds the merges of a byte-level BPE (arXiv 1508.07909): the most frequent pair is merged, again and again.</summary>
/// <remarks>
/// Where tokens may reach over words, words compose first and lines afterwards (as in arXiv 2503.13423), so that the pieces of a line are
/// words and not accidents. Equal counts are decided by the tokens' order, so the outcome depends on the texts alone.
/// </remarks>
internal sealed class BytePairTrainer
{
    private readonly List<string> _tokens = [];
    private readonly Dictionary<string, int> _ids = new(StringComparer.Ordinal);
    private readonly List<(int, int)> _merges = [];
    private readonly List<Piece> _pieces = [];
    private readonly Dictionary<(int, int), long> _counts = [];
    private readonly Dictionary<(int, int), HashSet<int>> _places = [];
    private readonly PriorityQueue<(int Left, int Right, long Count), (long, int, int)> _queue = new();
    private bool _overWords;

    /// <summary>Trains.</summary>
    public static BytePairMerges Train(IReadOnlyDictionary<string, long> chunks, BytePairTrainingOptions options)
    {
        var trainer = new BytePairTrainer();
        trainer.Begin(chunks);
        trainer.MergeUntil(options.VocabularySize, options.MinimumPairCount, overWords: false);
        if (options.PreTokenization == PreTokenization.Lines)
        {
            trainer.MergeUntil(options.VocabularySize, options.MinimumPairCount, overWords: true);
        }

        return new BytePairMerges(trainer._tokens, trainer._merges);
    }

    private void Begin(IReadOnlyDictionary<string, long> chunks)
    {
        for (var value = 0; value < 256; value++)
        {
            AddToken(ByteAlphabet.Write([(byte)value]));
        }

        foreach (var (text, count) in chunks.OrderBy(chunk => chunk.Key, StringComparer.Ordinal))
        {
            var bytes = Encoding.UTF8.GetBytes(text);
            var starts = new bool[bytes.Length];
            foreach (var word in PreTokenPatterns.Words().EnumerateMatches(text))
            {
                starts[Encoding.UTF8.GetByteCount(text.AsSpan(0, word.Index))] = true;
            }

            _pieces.Add(new Piece([.. bytes.Select(value => (int)value)], [.. starts], count));
        }
    }

    private int AddToken(string token)
    {
        if (!_ids.TryGetValue(token, out var id))
        {
            id = _tokens.Count;
            _ids[token] = id;
            _tokens.Add(token);
        }

        return id;
    }

    private void MergeUntil(int vocabulary, int minimumCount, bool overWords)
    {
        _overWords = overWords;
        _counts.Clear();
        _places.Clear();
        _queue.Clear();
        var changed = new HashSet<(int, int)>();
        for (var place = 0; place < _pieces.Count; place++)
        {
            Count(place, 1, changed);
        }

        Enqueue(changed);
        while (_tokens.Count < vocabulary && _queue.TryDequeue(out var best, out _))
        {
            var pair = (best.Left, best.Right);
            if (_counts.GetValueOrDefault(pair) != best.Count)
            {
                continue;
            }

            if (best.Count < minimumCount)
            {
                break;
            }

            Merge(pair);
        }
    }

    private void Merge((int Left, int Right) pair)
    {
        var merged = AddToken(_tokens[pair.Left] + _tokens[pair.Right]);
        _merges.Add(pair);
        var changed = new HashSet<(int, int)>();
        foreach (var place in _places[pair].Order().ToArray())
        {
            Count(place, -1, changed);
            _pieces[place].Merge(pair.Left, pair.Right, merged, _overWords);
            Count(place, 1, changed);
        }

        changed.Remove(pair);
        _counts.Remove(pair);
        _places.Remove(pair);
        Enqueue(changed);
    }

    private void Count(int place, int sign, HashSet<(int, int)> changed)
    {
        var piece = _pieces[place];
        for (var i = 0; i + 1 < piece.Symbols.Count; i++)
        {
            if (!_overWords && piece.Starts[i + 1])
            {
                continue;
            }

            var pair = (piece.Symbols[i], piece.Symbols[i + 1]);
            _counts[pair] = _counts.GetValueOrDefault(pair) + sign * piece.Count;
            if (sign > 0)
            {
                if (!_places.TryGetValue(pair, out var places))
                {
                    _places[pair] = places = [];
                }

                places.Add(place);
            }

            changed.Add(pair);
        }
    }

    private void Enqueue(HashSet<(int, int)> pairs)
    {
        foreach (var pair in pairs)
        {
            var count = _counts.GetValueOrDefault(pair);
            if (count > 0)
            {
                _queue.Enqueue((pair.Item1, pair.Item2, count), (-count, pair.Item1, pair.Item2));
            }
        }
    }

    private sealed class Piece(List<int> symbols, List<bool> starts, long count)
    {
        public List<int> Symbols { get; } = symbols;

        public List<bool> Starts { get; } = starts;

        public long Count { get; } = count;

        public void Merge(int left, int right, int merged, bool overWords)
        {
            var write = 0;
            for (var read = 0; read < Symbols.Count; read++, write++)
            {
                var joins = read + 1 < Symbols.Count && Symbols[read] == left && Symbols[read + 1] == right && (overWords || !Starts[read + 1]);
                Symbols[write] = joins ? merged : Symbols[read];
                Starts[write] = Starts[read];
                read += joins ? 1 : 0;
            }

            Symbols.RemoveRange(write, Symbols.Count - write);
            Starts.RemoveRange(write, Starts.Count - write);
        }
    }
}
