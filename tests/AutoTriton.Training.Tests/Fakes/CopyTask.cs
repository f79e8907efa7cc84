using AutoTriton.Training.Models;
using AutoTriton.Training.Policies;

namespace AutoTriton.Training.Tests.Fakes;

/// <summary>A toy that needs what writing kernels needs: each answer is boilerplate with pieces copied from the prompt.</summary>
internal static class CopyTask
{
    public const int Vocabulary = 40;
    public const int End = Vocabulary - 1;
    public const int Ask = Vocabulary - 2;
    private static readonly int[] Between = [30, 31];

    public static LanguageModelPolicy Policy(int width = 64, long seed = 1, LanguageModelPolicyOptions? options = null)
    {
        var config = new DecoderConfig
        {
            VocabularySize = Vocabulary,
            HiddenSize = width,
            IntermediateSize = 2 * width,
            LayerCount = 2,
            HeadCount = 4,
            KeyValueHeadCount = 2,
            HeadSize = width / 4,
            MaxPositions = 64,
        };
        return new LanguageModelPolicy(new DecoderModel(config, new ModelOptions { Seed = seed }), new NumberTokenizer(Vocabulary), options, new NumberPromptEncoder());
    }

    public static TokenSequence Example(int seed)
    {
        var random = new Random(seed);
        var items = Enumerable.Range(0, random.Next(2, 6)).Select(_ => random.Next(0, 30)).ToArray();
        return new TokenSequence([.. items, Ask], [.. items.SelectMany(item => new[] { Between[0], item, Between[1] }), End]);
    }
}
