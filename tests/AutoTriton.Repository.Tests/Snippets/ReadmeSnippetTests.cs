#pragma warning disable xUnit1051 // The snippets read as the page shows them.
using AutoTriton.Core.Execution;
using AutoTriton.Core.Extraction;
using AutoTriton.Core.Rewards;
using AutoTriton.Core.Tasks;
using AutoTriton.Interpreter.Execution;
using AutoTriton.Legality;
using AutoTriton.Rewards;
using AutoTriton.Rewards.Composition;
using AutoTriton.Rewards.Custom;
using AutoTriton.Rewards.Execution;
using AutoTriton.Rewards.Judging;
using AutoTriton.Rewards.Rules;
using AutoTriton.Testing.Contracts;
using AutoTriton.Testing.Samples;
using Microsoft.Extensions.DependencyInjection;

namespace AutoTriton.Repository.Tests.Snippets;

/// <summary>The programs of the README, run.</summary>
public sealed class ReadmeSnippetTests
{
    [Fact]
    public async Task Score_one_answer()
    {
        var reference = ((PyTorchReference)SampleTasks.Function.Reference).Source;
        var answer = $"Here it is.\n\n```python\n{SampleTasks.FunctionSolution}\n```\n";

        var executor = new KernelExecutorBuilder(new EmbeddedKernelExecutor()).UseLegality(LegalityLevel.Reachable).Build();
        var judge = new KernelJudge(new KernelExtractor(), executor, new PaperReward());
        var task = new KernelTask { Id = "add_relu", Contract = new FunctionContract("add_relu"), Reference = new PyTorchReference(reference) };

        var judgement = await judge.JudgeAsync(task, answer);

        Console.WriteLine($"{judgement.Context.Report?.Stage}: {judgement.Score.Value} ({judgement.Score.Reason})");
        Assert.Equal((ExecutionStage.Matched, 1), (judgement.Context.Report!.Stage, judgement.Score.Value));
    }

    [Fact]
    public void Register_in_a_container()
    {
        var services = new ServiceCollection();
        services.AddAutoTriton()
            .UseTelemetry()
            .UseCaching()
            .UseLegality(LegalityLevel.Reachable)
            .UseEmbeddedExecutor()
            .UsePaperReward(LegalityLevel.Reachable);

        using var provider = services.BuildServiceProvider();
        Assert.NotNull(provider.GetRequiredService<KernelJudge>());
    }

    [Fact]
    public async Task A_reward_of_your_own_keeps_its_contract()
    {
        var reward = new GatedReward(
            "short and right",
            [new TritonRuleReward(LegalityLevel.Reachable), new ExecutionReward()],
            RewardFunction.From("short", context => 1.0 / (1 + context.Extraction.Candidate!.Length / 4000.0)));

        foreach (var check in RewardContract.Checks(() => reward))
        {
            await check.RunAsync();
        }

        var score = await ((IRewardFunction)reward).ScoreAsync(SampleContexts.With(SampleReports.Matched()), TestContext.Current.CancellationToken);
        Assert.InRange(score.Value!.Value, 0.5, 1);
    }
}
