using AutoTriton.Core.Execution;
using AutoTriton.Core.Extraction;
using AutoTriton.Core.Tasks;
using AutoTriton.Evaluation.Answers;
using AutoTriton.Rewards;
using AutoTriton.Rewards.Judging;
using AutoTriton.Testing.Fakes;
using AutoTriton.Testing.Samples;

namespace AutoTriton.Evaluation.Tests.Answers;

public sealed class AnswerScorerTests
{
    private static readonly FunctionContract Called = (FunctionContract)SampleTasks.Function.Contract;

    [Fact]
    public async Task Answer_with_a_task_is_executed()
    {
        var executor = new FakeKernelExecutor();

        var verdict = await Scorer(executor).JudgeAsync(Executed(SampleTasks.FunctionSolution), TestContext.Current.CancellationToken);

        Assert.Equal(AnswerOutcome.Matched, verdict.Outcome);
        Assert.Equal(1, verdict.Reward!.Value);
        Assert.Single(executor.Requests);
    }

    [Fact]
    public async Task Answer_without_a_task_is_judged_for_legality_and_says_so()
    {
        var executor = new FakeKernelExecutor();
        var scorer = Scorer(executor);
        var cheat = SampleTasks.FunctionSolution.Replace("    return out", "    return torch.relu(x + y)", StringComparison.Ordinal);

        var legal = await scorer.JudgeAsync(new Answer("f", 1, SampleTasks.FunctionSolution, Called), TestContext.Current.CancellationToken);
        var illegal = await scorer.JudgeAsync(new Answer("f", 2, cheat, Called), TestContext.Current.CancellationToken);

        Assert.Equal((AnswerOutcome.LegalNotRun, ExecutionStage.Legal, false), (legal.Outcome, legal.Reached, legal.HasTask));
        Assert.Null(legal.Reward);
        Assert.Equal((AnswerOutcome.Failed, FailureKind.Illegal), (illegal.Outcome, illegal.Failure));
        Assert.NotNull(illegal.DecidingLine);
        Assert.NotEmpty(illegal.RefusingFindings);
        Assert.Empty(executor.Requests);
    }

    [Fact]
    public async Task Failing_machine_and_an_error_of_the_library_are_no_failures_of_the_answer()
    {
        var machine = await Scorer(new FakeKernelExecutor(_ => throw new KernelExecutorException("no device"))).JudgeAsync(Executed("x = 1"), TestContext.Current.CancellationToken);
        var fault = await Scorer(new FakeKernelExecutor(_ => throw new InvalidOperationException("a fault"))).JudgeAsync(Executed("x = 1"), TestContext.Current.CancellationToken);

        Assert.Equal(("no device", AnswerOutcome.NotJudged), (machine.MachineFailure, machine.Outcome));
        Assert.Equal(AnswerOutcome.NotJudged, fault.Outcome);
        Assert.Contains("a fault", fault.MachineFailure, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Stream_yields_every_row_once_at_most_so_many_at_a_time()
    {
        var (running, most) = (0, 0);
        var executor = new FakeKernelExecutor
        {
            Before = async (_, _) =>
            {
                InterlockedMax(ref most, Interlocked.Increment(ref running));
                await Task.Yield();
                Interlocked.Decrement(ref running);
            },
        };
        var rows = Enumerable.Range(1, 50).Select(line => line % 10 == 0
            ? new AnswerRow("f", line, line) { Error = new AnswerFormatException("broken", "f", line) }
            : new AnswerRow("f", line, line) { Answers = [Executed("x = 1") with { Line = line }] });

        var verdicts = await CollectAsync(Scorer(executor, 3), rows);

        Assert.Equal(Enumerable.Range(1, 50), verdicts.Select(verdict => verdict.Line).Order());
        Assert.Equal(5, verdicts.Count(verdict => verdict.Outcome == AnswerOutcome.Unusable));
        Assert.InRange(most, 1, 3);
    }

    [Fact]
    public async Task Verdicts_that_are_there_are_not_made_again()
    {
        var executor = new FakeKernelExecutor();
        var scorer = Scorer(executor);
        var rows = new[] { new AnswerRow("f", 1, 1) { Answers = [Executed("x = 1")] }, new AnswerRow("f", 2, 2) { Error = new AnswerFormatException("broken", "f", 2) } };
        var first = await CollectAsync(scorer, rows);

        var second = await CollectAsync(scorer, rows, first.Select(verdict => verdict.Key).ToHashSet());

        Assert.Equal(2, first.Count);
        Assert.Empty(second);
        Assert.Single(executor.Requests);
    }

    [Fact]
    public async Task Cancelling_ends_the_stream()
    {
        using var cancel = new CancellationTokenSource();
        var executor = new FakeKernelExecutor { Before = (_, token) => Task.Delay(Timeout.Infinite, token) };
        var scoring = CollectAsync(Scorer(executor), [new AnswerRow("f", 1, 1) { Answers = [Executed("x = 1")] }], null, cancel.Token);

        await cancel.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => scoring);
    }

    private static Answer Executed(string code) => new("f", 1, code, Called) { Task = SampleTasks.Function };

    private static AnswerScorer Scorer(IKernelExecutor executor, int concurrency = 2) =>
        new(new KernelJudge(new KernelExtractor(), executor, new PaperReward()), new AnswerScorerOptions { Concurrency = concurrency });

    private static async Task<List<AnswerVerdict>> CollectAsync(AnswerScorer scorer, IEnumerable<AnswerRow> rows, HashSet<string>? done = null, CancellationToken? cancellationToken = null)
    {
        var verdicts = new List<AnswerVerdict>();
        await foreach (var (_, some) in scorer.ScoreAsync(rows.ToAsyncEnumerable(), done, cancellationToken ?? TestContext.Current.CancellationToken))
        {
            verdicts.AddRange(some);
        }

        return verdicts;
    }

    private static void InterlockedMax(ref int most, int value)
    {
        for (var seen = most; value > seen && Interlocked.CompareExchange(ref most, value, seen) != seen; seen = most)
        {
        }
    }
}
