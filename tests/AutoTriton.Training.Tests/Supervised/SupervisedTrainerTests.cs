using AutoTriton.Core.Policies;
using AutoTriton.Training.Optimization;
using AutoTriton.Training.Policies;
using AutoTriton.Training.Supervised;
using AutoTriton.Training.Tests.Fakes;
using static TorchSharp.torch;

namespace AutoTriton.Training.Tests.Supervised;

public sealed class SupervisedTrainerTests
{
    private static readonly TokenSequence[] Examples = [.. Enumerable.Range(0, 3000).Select(CopyTask.Example)];
    private static readonly TokenSequence[] Held = [.. Enumerable.Range(100_000, 60).Select(CopyTask.Example)];

    [Fact]
    public async Task Train_on_a_copying_task_makes_greedy_answers_to_unseen_prompts_right()
    {
        using var policy = CopyTask.Policy();
        var trainer = new SupervisedTrainer(policy, new()
        {
            Budget = new() { MaxSteps = 400 },
            TokensPerStep = 1024,
            Schedule = new() { Peak = 4e-3 },
            Seed = 3,
        });
        var before = trainer.Evaluate(Held);
        var steps = trainer.Train(Examples, Held, TestContext.Current.CancellationToken).ToList();
        Assert.Equal(400, steps.Count);
        Assert.True(steps[^1].EvaluationLoss < 0.1 * before, $"{before} -> {steps[^1].EvaluationLoss}");
        var right = await GreedyAccuracy(policy, Held);
        Assert.True(right > 0.75, $"accuracy {right}");
    }

    [Fact]
    public void Accumulate_in_parts_gives_the_gradient_of_the_whole()
    {
        using var scope = NewDisposeScope();
        using var whole = CopyTask.Policy();
        using var parts = CopyTask.Policy();
        static void Run(LanguageModelPolicy policy, int micro) => Assert.Single(new SupervisedTrainer(policy, new()
        {
            Budget = new() { MaxSteps = 1 },
            TokensPerStep = 2048,
            TokensPerMicroBatch = micro,
            Schedule = new() { Peak = 1e-3 },
        }).Train(Examples, [], TestContext.Current.CancellationToken));
        Run(whole, 2048);
        Run(parts, 100);
        Assert.True((whole.Model.Values - parts.Model.Values).abs().max().item<float>() < 1e-6);
    }

    [Fact]
    public void A_row_does_not_depend_on_what_shares_its_batch()
    {
        using var policy = CopyTask.Policy();
        using var together = policy.Score(new TokenBatch(Held[..8]));
        for (var row = 0; row < 8; row++)
        {
            using var alone = policy.Score(new TokenBatch([Held[row]]));
            using var error = (alone.LogProbabilities[0] - together.LogProbabilities[row].narrow(0, 0, Held[row].Answer.Length)).abs().max();
            Assert.True(error.item<float>() < 1e-5);
        }
    }

    [Fact]
    public void Train_of_the_same_seed_twice_gives_the_same_bits()
    {
        float[] Run()
        {
            using var policy = CopyTask.Policy();
            _ = new SupervisedTrainer(policy, new() { Budget = new() { MaxSteps = 12 }, TokensPerStep = 512, Seed = 9 }).Train(Examples, [], TestContext.Current.CancellationToken).Count();
            return policy.Model.Values.data<float>().ToArray();
        }

        Assert.Equal(Run(), Run());
    }

    [Fact]
    public void Train_ends_when_the_time_is_spent()
    {
        var time = new Microsoft.Extensions.Time.Testing.FakeTimeProvider();
        using var policy = CopyTask.Policy(width: 16);
        var trainer = new SupervisedTrainer(policy, new() { Budget = new() { MaxDuration = TimeSpan.FromSeconds(10) }, TokensPerStep = 256 }, time);
        var count = 0;
        foreach (var step in trainer.Train(Examples, [], TestContext.Current.CancellationToken))
        {
            count++;
            time.Advance(TimeSpan.FromSeconds(1));
            Assert.True(step.Remaining <= TimeSpan.FromSeconds(10));
        }

        Assert.Equal(11, count);
    }

    [Fact]
    public void Constructor_with_bad_options_names_every_problem()
    {
        using var policy = CopyTask.Policy(width: 16);
        var error = Assert.Throws<Microsoft.Extensions.Options.OptionsValidationException>(() => new SupervisedTrainer(policy, new()
        {
            Budget = new(),
            TokensPerStep = 0,
            Schedule = new LearningRateSchedule { Peak = -1 },
        }));
        Assert.Contains("MaxSteps", error.Message, StringComparison.Ordinal);
        Assert.Contains("TokensPerStep", error.Message, StringComparison.Ordinal);
        Assert.Contains("Peak", error.Message, StringComparison.Ordinal);
    }

    private static async Task<double> GreedyAccuracy(LanguageModelPolicy policy, IReadOnlyList<TokenSequence> sequences)
    {
        var requests = sequences.Select(sequence => new GenerationRequest(NumberTokenizer.Prompt(sequence.Prompt)) { Temperature = 0, MaxTokens = 30 }).ToList();
        var right = 0;
        await foreach (var (place, completion) in policy.GenerateBatchAsync(requests, TestContext.Current.CancellationToken))
        {
            right += completion.TokenIds.AsSpan().SequenceEqual(sequences[place].Answer.AsSpan()) ? 1 : 0;
        }

        return (double)right / sequences.Count;
    }
}
