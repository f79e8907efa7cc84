using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using AutoTriton.Training.Checkpoints;
using Microsoft.ML.Tokenizers;

namespace AutoTriton.Training.Tokenizers;

/// <summary>A byte-level BPE made from texts and run by Microsoft.ML.Tokenizers. Lossless for any text and any bytes.</summary>
public sealed class BytePairTokenizer : ITextTokenizer
{
    private const string Format = "autotriton-byte-pair-1";
    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);
    private static readonly JsonSerializerOptions Json = new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly BytePairFile _file;
    private readonly BpeTokenizer _bpe;
    private readonly int[][] _idsOfToken;
    private readonly byte[][] _bytesOfId;

    private BytePairTokenizer(BytePairFile file)
    {
        _file = file;
        _bpe = CreateBpe(file);
        var idOfToken = new Dictionary<int, int>();
        foreach (var token in file.Kept)
        {
            idOfToken.Add(token, idOfToken.Count);
        }

        _idsOfToken = Compose(file, idOfToken);
        SpecialTokens = file.Special.Select((name, i) => KeyValuePair.Create(name, file.Kept.Length + i)).ToImmutableSortedDictionary(StringComparer.Ordinal);
        VocabularySize = file.Kept.Length + file.Special.Length;
        _bytesOfId = [.. file.Kept.Select(token => ByteAlphabet.Read(file.Tokens[token])!), .. file.Special.Select(_ => Array.Empty<byte>())];
    }

    /// <inheritdoc/>
    public int VocabularySize { get; }

    /// <inheritdoc/>
    public ImmutableSortedDictionary<string, int> SpecialTokens { get; }

    /// <summary>Makes a tokenizer from texts. The same texts give the same tokenizer.</summary>
    /// <param name="texts">The texts: prompts and answers alike, as the model will see them.</param>
    /// <param name="options">How; null for the defaults.</param>
    /// <returns>The tokenizer, with the special tokens of <see cref="SpecialTokenNames"/>.</returns>
    public static BytePairTokenizer Train(IEnumerable<string> texts, BytePairTrainingOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(texts);
        options ??= new BytePairTrainingOptions();
        Options.OptionsGuard.ThrowIfInvalid(options);
        var chunks = new Dictionary<string, long>(StringComparer.Ordinal);
        var pattern = PreTokenPatterns.Outer(options.PreTokenization);
        foreach (var text in texts)
        {
            ThrowIfNotText(text);
            foreach (var match in pattern.EnumerateMatches(text))
            {
                var chunk = text.Substring(match.Index, match.Length);
                chunks[chunk] = chunks.GetValueOrDefault(chunk) + 1;
            }
        }

        var trained = BytePairTrainer.Train(chunks, options);
        var everything = new BytePairFile(Format, options.PreTokenization, [.. trained.Tokens], [.. trained.Merges.Select(merge => new[] { merge.Left, merge.Right })],
            [.. Enumerable.Range(0, trained.Tokens.Count)], [.. SpecialTokenNames.All]);
        return new BytePairTokenizer(everything with { Kept = ChooseKept(everything, chunks, options.MinimumTokenCount) });
    }

    /// <summary>Reads a tokenizer that <see cref="Save"/> wrote.</summary>
    /// <param name="path">The file.</param>
    /// <returns>The tokenizer.</returns>
    /// <exception cref="CheckpointException">The file is missing, cut or not a tokenizer.</exception>
    public static BytePairTokenizer Load(string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        try
        {
            var file = JsonSerializer.Deserialize<BytePairFile>(File.ReadAllBytes(path), Json);
            return file is null || file.Problem(Format) is { } problem && problem.Length > 0
                ? throw new CheckpointException($"This is not a tokenizer file: {file?.Problem(Format) ?? "it is empty"}. Take the tokenizer from another checkpoint of the run, or make it anew.", path)
                : new BytePairTokenizer(file);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or JsonException)
        {
            throw new CheckpointException($"The tokenizer cannot be read: {exception.Message} Take it from another checkpoint of the run, or make it anew.", path, exception);
        }
    }

    /// <summary>Writes the tokenizer to a file.</summary>
    /// <param name="path">The file; it is replaced.</param>
    public void Save(string path) => File.WriteAllBytes(path, JsonSerializer.SerializeToUtf8Bytes(_file, Json));

    /// <inheritdoc/>
    public ImmutableArray<int> Encode(string text)
    {
        ThrowIfNotText(text);
        var ids = ImmutableArray.CreateBuilder<int>(text.Length / 4);
        foreach (var token in _bpe.EncodeToIds(text, considerPreTokenization: true, considerNormalization: false))
        {
            ids.AddRange(_idsOfToken[token]);
        }

        return ids.ToImmutable();
    }

    /// <summary>Encodes bytes: what is UTF-8 as text, other bytes as the tokens of single bytes.</summary>
    /// <param name="bytes">Any bytes.</param>
    /// <returns>Ids that <see cref="DecodeBytes"/> turns into the same bytes.</returns>
    public ImmutableArray<int> EncodeBytes(ReadOnlySpan<byte> bytes)
    {
        var ids = ImmutableArray.CreateBuilder<int>();
        while (!bytes.IsEmpty)
        {
            var valid = System.Text.Unicode.Utf8.IsValid(bytes) ? bytes.Length : ValidPrefix(bytes);
            ids.AddRange(Encode(StrictUtf8.GetString(bytes[..valid])));
            if (valid < bytes.Length)
            {
                ids.AddRange(_idsOfToken[bytes[valid]]);
                valid++;
            }

            bytes = bytes[valid..];
        }

        return ids.ToImmutable();
    }

    /// <inheritdoc/>
    public string Decode(ReadOnlySpan<int> ids) => Encoding.UTF8.GetString(DecodeBytes(ids));

    /// <summary>Decodes ids to bytes; special tokens give nothing.</summary>
    /// <param name="ids">The ids.</param>
    /// <returns>The bytes.</returns>
    /// <exception cref="ArgumentOutOfRangeException">An id is not in the vocabulary.</exception>
    public byte[] DecodeBytes(ReadOnlySpan<int> ids)
    {
        using var bytes = new MemoryStream(ids.Length * 4);
        foreach (var id in ids)
        {
            if ((uint)id >= (uint)_bytesOfId.Length)
            {
                throw new ArgumentOutOfRangeException(nameof(ids), id, $"Ids go from 0 to {_bytesOfId.Length - 1}.");
            }

            bytes.Write(_bytesOfId[id]);
        }

        return bytes.ToArray();
    }

    private static int ValidPrefix(ReadOnlySpan<byte> bytes)
    {
        var length = 0;
        while (length < bytes.Length && Rune.DecodeFromUtf8(bytes[length..], out _, out var consumed) == System.Buffers.OperationStatus.Done)
        {
            length += consumed;
        }

        return length;
    }

    private static void ThrowIfNotText(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        for (var i = 0; i < text.Length; i++)
        {
            if (!char.IsSurrogate(text[i]))
            {
                continue;
            }

            if (i + 1 < text.Length && char.IsSurrogatePair(text[i], text[i + 1]))
            {
                i++;
            }
            else
            {
                throw new ArgumentException($"The text holds half of a surrogate pair at {i}; replace it, for instance by U+FFFD.", nameof(text));
            }
        }
    }

    private static BpeTokenizer CreateBpe(BytePairFile file) => BpeTokenizer.Create(new BpeOptions(file.Tokens.Select((token, id) => KeyValuePair.Create(token, id)))
    {
        Merges = file.Merges.Select(merge => $"{file.Tokens[merge[0]]} {file.Tokens[merge[1]]}"),
        ByteLevel = true,
        PreTokenizer = new RegexPreTokenizer(PreTokenPatterns.Outer(file.PreTokenization), null),
    });

    // Tokens without an id are written as the two that they were merged from. Merges come after their parts, so one pass forward is enough.
    private static int[][] Compose(BytePairFile file, Dictionary<int, int> idOfToken)
    {
        var places = file.Tokens.Select((token, place) => (token, place)).ToDictionary(pair => pair.token, pair => pair.place, StringComparer.Ordinal);
        var ids = new int[file.Tokens.Length][];
        foreach (var (token, id) in idOfToken)
        {
            ids[token] = [id];
        }

        foreach (var merge in file.Merges)
        {
            var merged = places[file.Tokens[merge[0]] + file.Tokens[merge[1]]];
            ids[merged] ??= [.. ids[merge[0]], .. ids[merge[1]]];
        }

        return ids;
    }

    private static int[] ChooseKept(BytePairFile file, Dictionary<string, long> chunks, int minimumCount)
    {
        var bpe = CreateBpe(file);
        var counts = new long[file.Tokens.Length];
        foreach (var (chunk, count) in chunks)
        {
            foreach (var token in bpe.EncodeToIds(chunk, considerPreTokenization: true, considerNormalization: false))
            {
                counts[token] += count;
            }
        }

        var parts = new Dictionary<string, int[]>(StringComparer.Ordinal);
        foreach (var merge in file.Merges)
        {
            parts.TryAdd(file.Tokens[merge[0]] + file.Tokens[merge[1]], merge);
        }

        for (var token = counts.Length - 1; token >= 256; token--)
        {
            if (counts[token] < minimumCount)
            {
                counts[parts[file.Tokens[token]][0]] += counts[token];
                counts[parts[file.Tokens[token]][1]] += counts[token];
                counts[token] = -1;
            }
        }

        return [.. Enumerable.Range(0, counts.Length).Where(token => token < 256 || counts[token] >= minimumCount)];
    }
}
