using AutoTriton.Core.Execution;
using AutoTriton.Core.Tasks;
using AutoTriton.Legality.Execution;
using Microsoft.Extensions.DependencyInjection;

namespace AutoTriton.Legality.Tests.Execution;

public sealed class LegalityKernelExecutorTests
{
    private static readonly KernelTask Task = new() { Id = "relu", Contract = new FunctionContract("relu"), Reference = new PyTorchReference("def relu(x): return x") };

    [Fact]
    public async Task ExecuteAsync_illegal_candidate_is_not_executed()
    {
        var inner = new Recorder(ExecutionStage.Matched);

        var report = await new LegalityKernelExecutor(inner, LegalityLevel.Reachable)
            .ExecuteAsync(new ExecutionRequest(Task, Sources.Decoy), TestContext.Current.CancellationToken);

        Assert.Equal(0, inner.Count);
        Assert.Equal(ExecutionStage.Parsed, report.Stage);
        Assert.Equal(FailureKind.Illegal, report.Failure?.Kind);
        Assert.NotEmpty(report.Findings);
    }

    [Fact]
    public async Task ExecuteAsync_text_that_is_not_Python_fails_by_syntax()
    {
        var report = await new LegalityKernelExecutor(new Recorder(ExecutionStage.Matched), LegalityLevel.Paper)
            .ExecuteAsync(new ExecutionRequest(Task, "def ("), TestContext.Current.CancellationToken);

        Assert.Equal(ExecutionStage.None, report.Stage);
        Assert.Equal(FailureKind.Syntax, report.Failure?.Kind);
    }

    [Theory]
    [InlineData(ExecutionStage.Parsed, ExecutionStage.Legal)]
    [InlineData(ExecutionStage.Compiled, ExecutionStage.Compiled)]
    [InlineData(ExecutionStage.Matched, ExecutionStage.Matched)]
    public async Task ExecuteAsync_legal_candidate_is_executed_and_reaches_at_least_Legal(ExecutionStage reached, ExecutionStage reported)
    {
        var inner = new Recorder(reached);

        var report = await new LegalityKernelExecutor(inner, LegalityLevel.Reachable)
            .ExecuteAsync(new ExecutionRequest(Task, Sources.Guarded), TestContext.Current.CancellationToken);

        Assert.Equal(1, inner.Count);
        Assert.Equal(reported, report.Stage);
        Assert.Equal(["AT2006", "INNER"], report.Findings.Select(finding => finding.Id));
    }

    [Theory]
    [InlineData(false, false)]
    [InlineData(true, true)]
    public async Task ExecuteAsync_evidence_decides_what_reached_the_result(bool reached, bool isMatch)
    {
        var inner = new Recorder(ExecutionStage.Matched) { Evidence = new ExecutionEvidence { KernelOutputReachedResult = reached } };

        var report = await new LegalityKernelExecutor(inner, LegalityLevel.Reachable)
            .ExecuteAsync(new ExecutionRequest(Task, Sources.Honest), TestContext.Current.CancellationToken);

        Assert.Equal(isMatch, report.IsMatch);
        Assert.Equal(!isMatch, report.Findings.Any(finding => finding.Id == "AT2010"));
    }

    [Fact]
    public async Task ExecuteAsync_undecided_candidate_without_a_launch_is_illegal()
    {
        var source = Sources.Honest.Replace("return y", "exec(x.name)\n    return y", StringComparison.Ordinal);

        var report = await new LegalityKernelExecutor(new Recorder(ExecutionStage.Matched), LegalityLevel.Reachable)
            .ExecuteAsync(new ExecutionRequest(Task, source), TestContext.Current.CancellationToken);

        Assert.Equal(FailureKind.Illegal, report.Failure?.Kind);
    }

    [Fact]
    public async Task UseLegality_adds_the_layer()
    {
        var executor = new KernelExecutorBuilder(new Recorder(ExecutionStage.Matched)).UseLegality(LegalityLevel.Reachable).Build();

        var report = await executor.ExecuteAsync(new ExecutionRequest(Task, Sources.Decoy), TestContext.Current.CancellationToken);

        Assert.Equal(FailureKind.Illegal, report.Failure?.Kind);
    }

    private sealed class Recorder(ExecutionStage stage) : IKernelExecutor
    {
        public int Count { get; private set; }

        public ExecutionEvidence Evidence { get; init; } = ExecutionEvidence.None;

        public Task<ExecutionReport> ExecuteAsync(ExecutionRequest request, CancellationToken cancellationToken = default)
        {
            Count++;
            return System.Threading.Tasks.Task.FromResult(new ExecutionReport { Stage = stage, Evidence = Evidence, Findings = [new Finding("INNER", FindingSeverity.Information, "seen")] });
        }
    }
}
