using System.Text;
using AutoTriton.Training.Checkpoints;
using AutoTriton.Training.Tokenizers;

namespace AutoTriton.Training.Tests.Tokenizers;

public sealed class BytePairTokenizerTests
{
    private static readonly string[] Texts =
    [
        .. Enumerable.Range(0, 40).Select(i =>
            $"@triton.jit\ndef kernel(x_ptr, y_ptr, n, BLOCK: tl.constexpr):\n    offs = tl.program_id(0) * BLOCK + tl.arange(0, BLOCK)\n    x = tl.load(x_ptr + offs, mask=offs < n)\n    y = tl.{new[] { "exp", "sqrt", "abs", "log" }[i % 4]}(x) * {i * 0.25:F2}\n    tl.store(y_ptr + offs, y, mask=offs < n)\n"),
    ];

    public static TheoryData<string> AnyText => new()
    {
        "", " ", "\n\n\n", "x = 1\r\n\ty = 2\n", "a\u0000b\u0001", "naïve café — 東京 🚀 \U0001F9EA", "1e-6 3.14159 0x1F 1_000 ..5.", "    tl.load(x_ptr + offs, mask=offs < n)\n",
        new string(' ', 5000) + "\t\t", "<|end|> <|prompt|>", "\u00A0\u2028\u3000x", "def f(x):\n    return x\n" + new string('(', 300),
    };

    [Theory]
    [MemberData(nameof(AnyText))]
    public void Decode_of_any_encoded_text_gives_it_back(string text)
    {
        foreach (var kind in Enum.GetValues<PreTokenization>())
        {
            var tokenizer = BytePairTokenizer.Train(Texts, new() { PreTokenization = kind });
            Assert.Equal(text, tokenizer.Decode(tokenizer.Encode(text).AsSpan()));
        }
    }

    [Fact]
    public void DecodeBytes_of_random_bytes_gives_them_back()
    {
        var tokenizer = BytePairTokenizer.Train(Texts);
        var random = new Random(5);
        for (var i = 0; i < 200; i++)
        {
            var bytes = new byte[random.Next(0, 60)];
            random.NextBytes(bytes);
            Assert.Equal(bytes, tokenizer.DecodeBytes(tokenizer.EncodeBytes(bytes).AsSpan()));
        }
    }

    [Fact]
    public void Encode_of_recurring_lines_gives_one_token_each_and_keeps_numbers_apart()
    {
        var tokenizer = BytePairTokenizer.Train(Texts, new() { PreTokenization = PreTokenization.Lines });
        Assert.Single(tokenizer.Encode("    tl.store(y_ptr + offs, y, mask=offs < n)\n"));
        var ids = tokenizer.Encode("    y = tl.exp(x) * 7.25\n");
        var tokens = ids.Select(id => tokenizer.Decode([id])).ToList();
        Assert.Contains("7", string.Concat(tokens.Where(token => token.All(c => char.IsAsciiDigit(c) || c == '.'))), StringComparison.Ordinal);
        Assert.DoesNotContain(tokens, token => token.Any(char.IsAsciiDigit) && token.Any(char.IsAsciiLetter));
    }

    [Fact]
    public void Train_drops_ids_of_pieces_that_no_text_ends_up_with()
    {
        var all = BytePairTokenizer.Train(Texts, new() { MinimumTokenCount = 0 });
        var few = BytePairTokenizer.Train(Texts);
        Assert.True(few.VocabularySize < all.VocabularySize * 0.8, $"{few.VocabularySize} of {all.VocabularySize}");
        Assert.All(Texts, text => Assert.Equal(text, few.Decode(few.Encode(text).AsSpan())));
        Assert.Equal(all.Encode(Texts[0]).Length, few.Encode(Texts[0]).Length);
    }

    [Fact]
    public void Train_twice_gives_the_same_tokenizer()
    {
        var shuffled = Texts.Reverse().ToArray();
        var first = BytePairTokenizer.Train(Texts);
        var second = BytePairTokenizer.Train(shuffled);
        Assert.Equal(first.VocabularySize, second.VocabularySize);
        Assert.Equal(first.Encode(Texts[3]).AsSpan(), second.Encode(Texts[3]).AsSpan());
    }

    [Fact]
    public void Encode_of_a_special_tokens_name_gives_no_special_token()
    {
        var tokenizer = BytePairTokenizer.Train(Texts);
        Assert.DoesNotContain(tokenizer.SpecialTokens[SpecialTokenNames.End], tokenizer.Encode("<|end|>"));
        Assert.Equal("", tokenizer.Decode([tokenizer.SpecialTokens[SpecialTokenNames.End]]));
    }

    [Fact]
    public void Encode_of_half_a_surrogate_pair_says_where()
    {
        var tokenizer = BytePairTokenizer.Train(Texts);
        Assert.Contains("at 2", Assert.Throws<ArgumentException>(() => tokenizer.Encode("ab\uD800c")).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Load_gives_what_Save_wrote_and_refuses_a_cut_file()
    {
        var path = Path.Combine(Directory.CreateTempSubdirectory().FullName, "tokenizer.json");
        var tokenizer = BytePairTokenizer.Train(Texts);
        tokenizer.Save(path);
        var loaded = BytePairTokenizer.Load(path);
        Assert.Equal(tokenizer.Encode(Texts[1]).AsSpan(), loaded.Encode(Texts[1]).AsSpan());
        var bytes = File.ReadAllBytes(path);
        foreach (var length in new[] { 0, 10, bytes.Length / 2, bytes.Length - 2 })
        {
            File.WriteAllBytes(path, bytes[..length]);
            Assert.Throws<CheckpointException>(() => BytePairTokenizer.Load(path));
        }

        File.WriteAllText(path, Encoding.UTF8.GetString(bytes).Replace("[256,", "[99999,", StringComparison.Ordinal));
        Assert.Contains(path, Assert.Throws<CheckpointException>(() => BytePairTokenizer.Load(path + "x")).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Train_with_bad_options_names_every_problem()
    {
        var error = Assert.Throws<Microsoft.Extensions.Options.OptionsValidationException>(() => BytePairTokenizer.Train(Texts, new() { VocabularySize = 10, MinimumPairCount = 0 }));
        Assert.Contains("VocabularySize", error.Message, StringComparison.Ordinal);
        Assert.Contains("MinimumPairCount", error.Message, StringComparison.Ordinal);
    }
}
