using AutoTriton.Core.Policies;
using AutoTriton.Core.Prompts;
using AutoTriton.Training.Checkpoints;
using AutoTriton.Training.Models;
using AutoTriton.Training.Policies;
using AutoTriton.Training.Tokenizers;

namespace AutoTriton.Training.Tests.Checkpoints;

public sealed class CheckpointTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("checkpoint-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task Read_gives_a_policy_that_goes_on_as_the_saved_one()
    {
        using var first = Policy();
        Learn(first, 3);
        var path = new CheckpointStore(_folder).Write(first, new TrainingState { Stage = "sft", Step = 3 });
        var (second, state) = Checkpoint.Read(path);
        using var _ = second;
        Assert.Equal(3, state.Step);
        Learn(first, 2);
        Learn(second, 2);
        Assert.Equal(first.Model.Values.data<float>().ToArray(), second.Model.Values.data<float>().ToArray());
        Assert.Equal(await Answer(first), await Answer(second));
    }

    [Fact]
    public void Read_of_any_cut_or_changed_file_says_so()
    {
        using var policy = Policy();
        var path = Path.Combine(_folder, "one");
        Checkpoint.Write(path, policy, new TrainingState { Stage = "sft", Step = 1 });
        foreach (var file in Directory.GetFiles(path))
        {
            var whole = File.ReadAllBytes(file);
            File.WriteAllBytes(file, whole[..(whole.Length / 2)]);
            Assert.Throws<CheckpointException>(() => Checkpoint.Read(path));
            File.Delete(file);
            Assert.Contains("Take another checkpoint", Assert.Throws<CheckpointException>(() => Checkpoint.Read(path)).Message, StringComparison.Ordinal);
            File.WriteAllBytes(file, whole);
        }

        var weights = Path.Combine(path, "model.safetensors");
        var bytes = File.ReadAllBytes(weights);
        bytes[^1] ^= 1;
        File.WriteAllBytes(weights, bytes);
        Assert.Contains("model.safetensors", Assert.Throws<CheckpointException>(() => Checkpoint.Read(path)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Write_that_fails_leaves_nothing()
    {
        using var policy = Policy();
        var path = Path.Combine(_folder, "taken");
        File.WriteAllText(path, "something");
        Assert.Throws<CheckpointException>(() => Checkpoint.Write(path, policy, new TrainingState { Stage = "sft", Step = 1 }));
        Assert.Equal([path], Directory.GetFileSystemEntries(_folder));
    }

    [Fact]
    public void AtomicFolder_whose_writer_throws_leaves_nothing()
    {
        var path = Path.Combine(_folder, "one");
        Assert.Throws<CheckpointException>(() => AtomicFolder.Write(path, place =>
        {
            File.WriteAllText(Path.Combine(place, "a"), "half");
            throw new IOException("No space left on device");
        }));
        Assert.Empty(Directory.GetFileSystemEntries(_folder));
    }

    [Fact]
    public void Store_keeps_the_newest_of_each_stage()
    {
        using var policy = Policy();
        var store = new CheckpointStore(_folder, keep: 2);
        for (var step = 1; step <= 4; step++)
        {
            store.Write(policy, new TrainingState { Stage = "grpo", Step = step });
        }

        store.Write(policy, new TrainingState { Stage = "sft", Step = 9 });
        Assert.Equal(["grpo-00000003", "grpo-00000004", "sft-00000009"], Directory.GetDirectories(_folder).Select(Path.GetFileName).Order());
        Assert.EndsWith("grpo-00000004", store.Newest("grpo"), StringComparison.Ordinal);
        Assert.Null(store.Newest("none"));
    }

    private static LanguageModelPolicy Policy()
    {
        var tokenizer = BytePairTokenizer.Train(["x = tl.load(p)\n", "y = tl.exp(x)\n", "x = tl.load(p)\n", "x = tl.load(p)\n", "x = tl.load(p)\n"]);
        var config = new DecoderConfig { VocabularySize = tokenizer.VocabularySize, HiddenSize = 16, IntermediateSize = 32, LayerCount = 1, HeadCount = 2, KeyValueHeadCount = 1, HeadSize = 8, MaxPositions = 64 };
        return new LanguageModelPolicy(new DecoderModel(config), tokenizer, new LanguageModelPolicyOptions { Seed = 11 });
    }

    private static void Learn(LanguageModelPolicy policy, int steps)
    {
        var batch = new TokenBatch([new TokenSequence(policy.EncodePrompt(Prompt.FromText("exp")), policy.EncodeAnswer("y = tl.exp(x)\n"))]);
        for (var i = 0; i < steps; i++)
        {
            policy.Accumulate(batch, scores => -scores.LogProbabilities.mean());
            policy.Step(1e-2);
        }
    }

    private static async Task<string> Answer(LanguageModelPolicy policy)
    {
        await foreach (var completion in policy.GenerateAsync(new GenerationRequest(Prompt.FromText("exp")) { MaxTokens = 20 }, TestContext.Current.CancellationToken))
        {
            return completion.Text;
        }

        return "";
    }
}
