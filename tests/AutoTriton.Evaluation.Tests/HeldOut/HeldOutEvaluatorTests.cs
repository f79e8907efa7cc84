using AutoTriton.Core.Execution;
using AutoTriton.Core.Extraction;
using AutoTriton.Core.Policies;
using AutoTriton.Core.Prompts;
using AutoTriton.Core.Tasks;
using AutoTriton.Evaluation.HeldOut;
using AutoTriton.Rewards.Execution;
using AutoTriton.Rewards.Judging;
using AutoTriton.Testing.Fakes;
using AutoTriton.Testing.Samples;

namespace AutoTriton.Evaluation.Tests.HeldOut;

public sealed class HeldOutEvaluatorTests
{
    [Fact]
    public async Task Gain_is_counted_task_by_task()
    {
        KernelTask[] tasks = [Task(1, "relu") with { Id = "a" }, Task(1, "add") with { Id = "b" }, Task(1, "exp") with { Id = "c" }];
        var before = await EvaluateAsync(Passing("a"), tasks);
        var after = (await EvaluateAsync(Passing("b", "c"), tasks)).ComparedWith(before);

        Assert.Equal(("test", 2, 1, 3), (after.Report.Gain!.Over, after.Report.Gain.Gained, after.Report.Gain.Lost, after.Report.Gain.Total));
        Assert.Contains("+33.3 over test, paired 95 % interval", after.Report.ToString(), StringComparison.Ordinal);
        Assert.Same(before, before.ComparedWith(null));
        var other = await EvaluateAsync(Passing("d"), [Task(1, "relu") with { Id = "d" }]);
        Assert.Throws<ArgumentException>(() => other.ComparedWith(before));

        static FakeKernelExecutor Passing(params string[] ids) => new(request => ids.Contains(request.Task.Id)
            ? SampleReports.Matched()
            : SampleReports.Failed(ExecutionStage.Ran, FailureKind.Mismatch, "differs"));
    }

    [Fact]
    public async Task Report_counts_passes_by_difficulty_operator_stage_and_failure()
    {
        var executor = new FakeKernelExecutor(request => request.Task.Difficulty switch
        {
            1 => SampleReports.Matched(),
            2 => SampleReports.Failed(ExecutionStage.Ran, FailureKind.Mismatch, "differs"),
            3 => SampleReports.Failed(ExecutionStage.Parsed, FailureKind.NotSupported, "not here"),
            _ => throw new KernelExecutorException("the machine is gone"),
        });
        var report = (await EvaluateAsync(executor, [Task(1, "relu"), Task(1, "add"), Task(2, "add"), Task(3, "exp"), Task(4, "exp")])).Report;

        Assert.Equal((2, 5), (report.Passed.Successes, report.Passed.Total));
        Assert.Equal((2, 2), (report.ByDifficulty[1].Successes, report.ByDifficulty[1].Total));
        Assert.Equal((1, 2), (report.ByOperator["add"].Successes, report.ByOperator["add"].Total));
        Assert.Equal(3, report.ByStage[ExecutionStage.Ran].Successes);
        Assert.Equal(1, report.Failures[FailureKind.Mismatch]);
        Assert.Equal(1, report.Failures[FailureKind.NotSupported]);
        Assert.Equal(2, report.Inconclusive);
        Assert.Equal(0.4, report.PassAtK[1], 12);
    }

    [Fact]
    public async Task Requests_are_greedy_and_seeded_by_task()
    {
        var policy = new FakePolicy("```python\npass\n```");
        await EvaluateAsync(new FakeKernelExecutor(), [Task(1, "relu"), Task(1, "add")], policy);
        Assert.All(policy.Requests, request => Assert.Equal(0, request.Temperature));
        Assert.Equal(2, policy.Requests.Select(request => request.Seed).Distinct().Count());
    }

    [Fact]
    public async Task Answers_are_judged_while_others_are_still_generated()
    {
        var judged = new TaskCompletionSource();
        var executor = new FakeKernelExecutor(_ =>
        {
            judged.TrySetResult();
            return SampleReports.Matched();
        });
        var policy = new WaitingPolicy(judged.Task);
        var result = await EvaluateAsync(executor, [Task(1, "relu"), Task(1, "add")], policy).WaitAsync(TimeSpan.FromSeconds(20), TestContext.Current.CancellationToken);
        Assert.Equal(2, result.Report.Passed.Successes);
    }

    [Fact]
    public async Task Progress_ends_with_all_answers()
    {
        var seen = new List<HeldOutProgress>();
        var tasks = Enumerable.Range(0, 9).Select(number => Task(1, $"op{number}")).ToList();
        await EvaluateAsync(new FakeKernelExecutor(), tasks, progress: new Recorder(seen));
        Assert.Equal(9, seen.Count);
        Assert.Contains(new HeldOutProgress(9, 9, 9), seen);
    }

    [Fact]
    public void Options_out_of_range_are_refused_all_at_once()
    {
        var error = Assert.Throws<ArgumentException>(() => new HeldOutEvaluator(new Template(), Judge(new FakeKernelExecutor()), new HeldOutOptions { SamplesPerTask = 0, GenerationConcurrency = 0 }));
        Assert.Contains("SamplesPerTask", error.Message, StringComparison.Ordinal);
        Assert.Contains("GenerationConcurrency", error.Message, StringComparison.Ordinal);
    }

    private static Task<HeldOutResult> EvaluateAsync(
        FakeKernelExecutor executor, IReadOnlyList<KernelTask> tasks, IPolicy? policy = null, IProgress<HeldOutProgress>? progress = null) =>
        new HeldOutEvaluator(new Template(), Judge(executor)).EvaluateAsync(
            policy ?? new FakePolicy("```python\npass\n```"), tasks, "test", "tasks", progress, TestContext.Current.CancellationToken);

    private static KernelJudge Judge(FakeKernelExecutor executor) => new(new WholeAnswer(), executor, new ExecutionReward());

    private static KernelTask Task(int difficulty, string name) => new()
    {
        Id = $"{difficulty}/{name}",
        Reference = new PyTorchReference("def f(x): return x"),
        Contract = new FunctionContract("f"),
        Difficulty = difficulty,
        Operators = [name],
    };

    private sealed class Template : IPromptTemplate
    {
        public Prompt Render(KernelTask task) => Prompt.FromText(task.Id);
    }

    private sealed class WholeAnswer : IKernelExtractor
    {
        public ExtractionResult Extract(string answer, KernelContract contract) => new() { Candidate = answer, BlockCount = 1 };
    }

    private sealed class Recorder(List<HeldOutProgress> seen) : IProgress<HeldOutProgress>
    {
        public void Report(HeldOutProgress value)
        {
            lock (seen)
            {
                seen.Add(value);
            }
        }
    }

    private sealed class WaitingPolicy(Task until) : IPolicy
    {
        private int _asked;

        public async IAsyncEnumerable<Completion> GenerateAsync(
            GenerationRequest request, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken = default)
        {
            if (Interlocked.Increment(ref _asked) > 1)
            {
                await until.WaitAsync(cancellationToken);
            }

            yield return new Completion("pass", StopReason.EndOfText);
        }
    }
}
