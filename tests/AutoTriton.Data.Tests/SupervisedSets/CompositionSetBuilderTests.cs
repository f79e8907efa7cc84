using AutoTriton.Core.Execution;
using AutoTriton.Core.Extraction;
using AutoTriton.Core.Tasks;
using AutoTriton.Data.Admission;
using AutoTriton.Data.Compositions;
using AutoTriton.Data.Prompts;
using AutoTriton.Data.Solutions;
using AutoTriton.Data.Splits;
using AutoTriton.Data.SupervisedSets;
using AutoTriton.Rewards;
using AutoTriton.Rewards.Judging;
using AutoTriton.Testing.Fakes;
using AutoTriton.Testing.Samples;

namespace AutoTriton.Data.Tests.SupervisedSets;

public sealed class CompositionSetBuilderTests
{
    private static readonly CompositionTaskOptions Tasks = new(new CompositionSplit(4), SplitPart.Training, 60, 3);

    [Fact]
    public async Task Only_answers_that_the_judge_finds_good_enter()
    {
        var cancel = TestContext.Current.CancellationToken;
        var executor = new FakeKernelExecutor(request => request.Task.Operators.Length > 2
            ? SampleReports.Failed(ExecutionStage.Ran, FailureKind.Mismatch, "differs")
            : SampleReports.Matched());
        var sets = Builder(executor, new Everything());
        var examples = await sets.BuildAsync(Tasks, new RuleAnswerOptions(), cancel).ToListAsync(cancel);
        Assert.NotEmpty(examples);
        Assert.All(examples, example => Assert.True(example.Task.Operators.Length <= 2));
        Assert.Equal(60, examples.Count + sets.Rejected);
    }

    [Fact]
    public async Task Examples_come_in_the_order_of_the_tasks_however_many_are_judged_at_once()
    {
        var cancel = TestContext.Current.CancellationToken;
        var one = await new CompositionSetBuilder(new ReferencePromptTemplate(), Judge(new FakeKernelExecutor()), new Everything()) { Concurrency = 1 }
            .BuildAsync(Tasks, new RuleAnswerOptions(), cancel).ToListAsync(cancel);
        var five = await new CompositionSetBuilder(new ReferencePromptTemplate(), Judge(new FakeKernelExecutor()), new Everything()) { Concurrency = 5 }
            .BuildAsync(Tasks, new RuleAnswerOptions(), cancel).ToListAsync(cancel);
        Assert.Equal(one.Select(example => (example.Task.Id, example.Answer)), five.Select(example => (example.Task.Id, example.Answer)));
    }

    [Fact]
    public async Task Refused_tasks_are_not_answered()
    {
        var cancel = TestContext.Current.CancellationToken;
        var executor = new FakeKernelExecutor();
        var sets = Builder(executor, new Nothing());
        Assert.Empty(await sets.BuildAsync(Tasks, new RuleAnswerOptions(), cancel).ToListAsync(cancel));
        Assert.Equal(60, sets.Refused);
        Assert.Empty(executor.Requests);
        await Assert.ThrowsAsync<InvalidOperationException>(() => sets.EvaluationTasksAsync(Tasks with { Count = 3 }, cancel));
    }

    private static CompositionSetBuilder Builder(FakeKernelExecutor executor, ITaskAdmission admission) => new(new ReferencePromptTemplate(), Judge(executor), admission);

    private static KernelJudge Judge(FakeKernelExecutor executor) => new(new KernelExtractor(), executor, new PaperReward());

    private sealed class Everything : ITaskAdmission
    {
        public ValueTask<AdmissionVerdict> ExamineAsync(KernelTask task, CancellationToken cancellationToken = default) => ValueTask.FromResult(AdmissionVerdict.Admitted);
    }

    private sealed class Nothing : ITaskAdmission
    {
        public ValueTask<AdmissionVerdict> ExamineAsync(KernelTask task, CancellationToken cancellationToken = default) => ValueTask.FromResult(AdmissionVerdict.Refused("no"));
    }
}
