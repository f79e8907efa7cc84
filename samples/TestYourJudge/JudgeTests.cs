using AutoTriton.Core.Execution;
using AutoTriton.Testing.Building;
using AutoTriton.Testing.Contracts;
using AutoTriton.Testing.Fakes;
using AutoTriton.Testing.Fakes.Disturbances;
using AutoTriton.Testing.Recordings;
using AutoTriton.Testing.Samples;

namespace TestYourJudge;

public sealed class JudgeTests
{
    private const string Kernel = "@triton.jit\ndef k{0}(x):\n    pass\n\n";
    private static readonly string ThreeKernels = "import triton\n\n" + string.Concat(Enumerable.Range(0, 3).Select(index => Kernel.Replace("{0}", index.ToString(), StringComparison.Ordinal)));

    public static TheoryData<ContractCheck> Checks =>
    [
        .. RewardContract.Checks(() => new ShortKernelReward()),
        .. ExecutorLayerContract.Checks(inner => new RetryOnce(inner)),
        .. LegalityRuleContract.Checks(() => new FewKernelsRule(), refused: [ThreeKernels]),
    ];

    [Theory]
    [MemberData(nameof(Checks))]
    public Task Parts_of_ours_keep_their_contracts(ContractCheck check) => check.RunAsync();

    [Fact]
    public async Task Machine_that_fails_once_is_asked_again()
    {
        var executor = new FakeKernelExecutor { Disturbance = Fault.OnFirst(1, () => new KernelExecutorException("lost")) };

        var report = await new RetryOnce(executor).ExecuteAsync(new ExecutionRequest(SampleTasks.Function, SampleTasks.FunctionSolution), TestContext.Current.CancellationToken);

        Assert.True(report.IsMatch);
        Assert.Equal(2, executor.Requests.Count);
    }

    [Fact]
    public async Task Only_matches_earn_and_what_is_not_known_is_not_scored()
    {
        foreach (var recorded in RecordedReports.All)
        {
            var score = await new ShortKernelReward().ScoreAsync(SampleContexts.With(recorded.Report, recorded.Candidate, recorded.Task), TestContext.Current.CancellationToken);

            Assert.True(recorded.Report.IsConclusive ? recorded.Report.IsMatch == score.Value > 0 : score.Value is null, $"{recorded.Name}: {score}");
        }
    }

    [Fact]
    public async Task Mismatch_earns_nothing()
    {
        var report = ReportBuilder.At(ExecutionStage.Ran).WithLaunch("add_relu_kernel", programs: 19).WithMismatch(12, elements: 4_773).Build();

        var score = await new ShortKernelReward().ScoreAsync(SampleContexts.With(report), TestContext.Current.CancellationToken);

        Assert.Equal(0, score.Value);
    }
}
