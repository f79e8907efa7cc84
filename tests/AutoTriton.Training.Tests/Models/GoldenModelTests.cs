using AutoTriton.Core.Policies;
using AutoTriton.Tests.Shared;
using AutoTriton.Training.Checkpoints;
using AutoTriton.Training.Models;
using AutoTriton.Training.Optimization;
using AutoTriton.Training.Policies;
using AutoTriton.Training.Tests.Fakes;
using static TorchSharp.torch;

namespace AutoTriton.Training.Tests.Models;

/// <summary>Four tiny checkpoints against what Hugging Face transformers computes with them.</summary>
public sealed class GoldenModelTests
{
    public static TheoryData<string> Names => new() { "llama-untied", "llama3-rope", "qwen2-bias", "qwen3-qknorm" };

    [Theory]
    [MemberData(nameof(Names))]
    public void Logits_scores_and_gradients_equal_those_of_transformers(string name)
    {
        using var scope = NewDisposeScope();
        var (model, golden) = Load(name);
        var lengths = golden["attention_mask"].sum(1).data<long>().ToArray();
        using (no_grad())
        {
            var mask = golden["attention_mask"].unsqueeze(-1);
            AssertClose(golden["logits"] * mask, model.Logits(golden["input_ids"]) * mask);
        }

        var scorer = new TokenScorer(model, keptElements: name == "qwen3-qknorm" ? 0 : long.MaxValue);
        scorer.Accumulate(Batch(golden["input_ids"], lengths), scores =>
        {
            AssertClose(golden["token_logps"] * scores.Mask, scores.LogProbabilities);
            AssertClose(golden["entropy"] * scores.Mask, scores.Entropies);
            return (golden["logp_weights"] * scores.LogProbabilities * scores.Mask).sum() + (golden["entropy_weights"] * scores.Entropies * scores.Mask).sum();
        });
        foreach (var (parameter, gradient) in model.NamedGradients())
        {
            AssertClose(golden["grad." + parameter], gradient, parameter);
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Greedy_generation_equals_that_of_transformers(string name)
    {
        var token = TestContext.Current.CancellationToken;
        var (model, golden) = Load(name);
        using var policy = new LanguageModelPolicy(model, new NumberTokenizer(320), null, new NumberPromptEncoder());
        int[][] prompts = [Row(golden["greedy_prompt"], 0, 0), Row(golden["input_ids"], 0, 0, 8), Row(golden["input_ids"], 1, 0, 5)];
        int[][] expected = [Row(golden["greedy_output"], 0, 8), Row(golden["leftpad_output"], 0, 8), Row(golden["leftpad_output"], 1, 8)];
        var requests = prompts.Select((prompt, i) => new GenerationRequest(NumberTokenizer.Prompt(prompt)) { Temperature = 0, MaxTokens = expected[i].Length }).ToList();
        await foreach (var (place, completion) in policy.GenerateBatchAsync(requests, token))
        {
            Assert.Equal(expected[place], completion.TokenIds.ToArray());
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Five_steps_of_AdamW_equal_those_of_transformers(string name)
    {
        using var scope = NewDisposeScope();
        var (model, golden) = Load(name);
        var lengths = golden["attention_mask"].sum(1).data<long>().ToArray();
        var batch = Batch(golden["input_ids"], lengths);
        var scorer = new TokenScorer(model, long.MaxValue);
        using var optimizer = new AdamW(model, new AdamWOptions { WeightDecay = 0.1, DecayVectors = true });
        var expected = golden["adamw_losses"].to(ScalarType.Float64).data<double>().ToArray();
        for (var i = 0; i < 5; i++)
        {
            var loss = scorer.Accumulate(batch, scores => -scores.LogProbabilities.sum() / batch.AnswerTokens);
            var step = optimizer.Step(1e-3);
            Assert.Equal(expected[2 * i], loss, expected[2 * i] * 1e-4);
            Assert.Equal(expected[2 * i + 1], step.GradientNorm, expected[2 * i + 1] * 1e-4);
        }

        foreach (var (parameter, value) in model.NamedParameters())
        {
            // By norm: Adam turns the rounding of a gradient near epsilon into a visible step of that one element. A bias of keys hardly
            // changes attention, so all its gradients are of that size.
            var limit = parameter.EndsWith("k_proj.bias", StringComparison.Ordinal) ? 1e-3 : 1e-4;
            var error = (golden["after5." + parameter] - value).norm().item<float>() / golden["after5." + parameter].norm().item<float>();
            Assert.True(error < limit, $"{parameter}: {error}");
        }
    }

    private static (DecoderModel Model, IReadOnlyDictionary<string, Tensor> Golden) Load(string name)
    {
        Assert.SkipUnless(SharedFolder.Exists, SharedFolder.Reason);
        var folder = SharedFolder.TryPath($"golden/hf-models/{name}")!;
        return (ModelFolder.Read(folder), SafetensorsFile.Read(Path.Combine(folder, "golden.safetensors")));
    }

    private static int[] Row(Tensor matrix, int row, int from, int? to = null)
    {
        var values = matrix.view(-1, matrix.shape[^1])[row].data<long>().ToArray();
        return [.. values[from..(to ?? values.Length)].Select(value => (int)value)];
    }

    private static TokenBatch Batch(Tensor ids, long[] lengths) =>
        new([.. lengths.Select((length, row) => new TokenSequence([.. Row(ids, row, 0, 1)], [.. Row(ids, row, 1, (int)length)]))]);

    private static void AssertClose(Tensor expected, Tensor actual, string what = "")
    {
        var error = (expected - actual).abs().max().item<float>() / Math.Max(expected.abs().max().item<float>(), 1e-12f);
        Assert.True(error < 1e-4, $"{what}: {error}");
    }
}
