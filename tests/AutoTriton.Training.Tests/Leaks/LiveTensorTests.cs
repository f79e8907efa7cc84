using AutoTriton.Core.Policies;
using AutoTriton.Training.Grpo;
using AutoTriton.Training.Objectives;
using AutoTriton.Training.Supervised;
using AutoTriton.Training.Tests.Fakes;
using static TorchSharp.torch;

namespace AutoTriton.Training.Tests.Leaks;

/// <summary>Counts live tensors, so nothing else may make tensors meanwhile.</summary>
[Collection(nameof(LiveTensorTests))]
[CollectionDefinition(nameof(LiveTensorTests), DisableParallelization = true)]
public sealed class LiveTensorTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Generation_leaves_no_tensors_behind()
    {
        using var policy = CopyTask.Policy(width: 16);
        var request = new GenerationRequest(NumberTokenizer.Prompt([1, 2, CopyTask.Ask])) { Count = 50, MaxTokens = 20, Seed = 1 };
        await policy.GenerateAsync(request, Token).CountAsync(Token);
        FinalizeOthers();
        var before = Tensor.TotalCount;
        await policy.GenerateAsync(request with { Seed = 9 }, Token).CountAsync(Token);
        Assert.Equal(before, Tensor.TotalCount);
    }

    [Fact]
    public void Supervised_training_leaves_no_tensors_behind()
    {
        using var policy = CopyTask.Policy();
        var examples = Enumerable.Range(0, 200).Select(CopyTask.Example).ToArray();
        var trainer = new SupervisedTrainer(policy, new() { Budget = new() { MaxSteps = 60 }, TokensPerStep = 512, EvaluateEvery = 10 });
        long atTen = 0, atEnd = 0;
        FinalizeOthers();
        foreach (var step in trainer.Train(examples, examples[..8], TestContext.Current.CancellationToken))
        {
            (atTen, atEnd) = (step.Step == 10 ? Tensor.TotalCount : atTen, Tensor.TotalCount);
        }

        Assert.Equal(atTen, atEnd);
    }

    [Fact]
    public async Task Grpo_leaves_no_tensors_behind()
    {
        using var policy = CopyTask.Policy(width: 16);
        using var reference = policy.Freeze();
        var parts = new GrpoParts { Objective = new DapoObjective(new ObjectiveOptions { Beta = 0.04 }), Reference = reference };
        var options = new GrpoOptions { Budget = new() { MaxSteps = 12 }, TasksPerStep = 4, GroupSize = 8, MaxCompletionTokens = 12, UpdatesPerBatch = 2 };
        var tasks = new CountTask();
        var counts = new List<long>();
        FinalizeOthers();
        await foreach (var _ in new GrpoTrainer(tasks, tasks, policy, tasks.Judge(), options, parts).TrainAsync(Token))
        {
            counts.Add(Tensor.TotalCount);
        }

        Assert.Equal(counts[2], counts[^1]);
    }

    // What earlier tests left to the finalizer would lower the count while this one runs.
    private static void FinalizeOthers()
    {
        GC.Collect();
        GC.WaitForPendingFinalizers();
    }
}
