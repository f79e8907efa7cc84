using AutoTriton.Core.Execution;
using AutoTriton.Core.Rewards;
using AutoTriton.Legality;
using AutoTriton.Rewards.Verdicts;
using AutoTriton.Testing.Samples;

namespace AutoTriton.Rewards.Tests.Verdicts;

public sealed class CandidateVerdictTests
{
    public static TheoryData<FailureKind, ExecutionStage, CandidateOutcome> Failures => new()
    {
        { FailureKind.Syntax, ExecutionStage.None, CandidateOutcome.NotPython },
        { FailureKind.Illegal, ExecutionStage.Parsed, CandidateOutcome.Illegal },
        { FailureKind.Illegal, ExecutionStage.Matched, CandidateOutcome.Illegal },
        { FailureKind.Forbidden, ExecutionStage.Parsed, CandidateOutcome.Illegal },
        { FailureKind.Compile, ExecutionStage.Parsed, CandidateOutcome.NotCompiled },
        { FailureKind.Contract, ExecutionStage.Parsed, CandidateOutcome.NotCompiled },
        { FailureKind.Runtime, ExecutionStage.Launched, CandidateOutcome.Failed },
        { FailureKind.Sanitizer, ExecutionStage.Launched, CandidateOutcome.Failed },
        { FailureKind.NotLaunched, ExecutionStage.Ran, CandidateOutcome.Failed },
        { FailureKind.Timeout, ExecutionStage.Compiled, CandidateOutcome.Failed },
        { FailureKind.ResourceLimit, ExecutionStage.Compiled, CandidateOutcome.Failed },
        { FailureKind.Mismatch, ExecutionStage.Ran, CandidateOutcome.Mismatched },
        { FailureKind.NotSupported, ExecutionStage.Ran, CandidateOutcome.Unknown },
    };

    [Theory]
    [MemberData(nameof(Failures))]
    public void Failure_decides_the_outcome(FailureKind kind, ExecutionStage stage, CandidateOutcome expected)
    {
        var verdict = CandidateVerdict.OfExecution(SampleReports.Failed(stage, kind, "why"));
        Assert.Equal(expected, verdict.Outcome);
        Assert.Contains("why", verdict.Reason, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(ExecutionStage.Parsed, CandidateOutcome.NotCompiled)]
    [InlineData(ExecutionStage.Launched, CandidateOutcome.Failed)]
    [InlineData(ExecutionStage.Ran, CandidateOutcome.Mismatched)]
    [InlineData(ExecutionStage.Matched, CandidateOutcome.Correct)]
    public void Stage_decides_where_no_failure_is_told(ExecutionStage stage, CandidateOutcome expected) =>
        Assert.Equal(expected, CandidateVerdict.OfExecution(new ExecutionReport { Stage = stage }).Outcome);

    [Fact]
    public void What_the_source_tells_decides_though_the_machine_failed() =>
        Assert.Equal(CandidateOutcome.Illegal, Of(SampleContexts.With(null, "import torch\n\ndef add_relu(x, y):\n    return x\n")).Outcome);

    [Fact]
    public void Evidence_that_no_kernel_reached_the_result_refuses_from_Reachable_on()
    {
        var matched = SampleReports.Matched();
        var context = SampleContexts.With(matched with { Evidence = matched.Evidence with { KernelOutputReachedResult = false } });
        Assert.Equal(CandidateOutcome.Illegal, Of(context).Outcome);
        Assert.Equal(CandidateOutcome.Correct, Of(context, LegalityLevel.Paper).Outcome);
    }

    [Fact]
    public void Answer_without_code_and_failed_machine_are_told_apart()
    {
        Assert.Equal(CandidateOutcome.NoCandidate, Of(SampleContexts.WithoutCandidate()).Outcome);
        Assert.Equal(CandidateOutcome.Unknown, Of(SampleContexts.With(null)).Outcome);
        Assert.Equal(CandidateOutcome.NotPython, Of(SampleContexts.With(null, SampleTasks.BrokenFunctionSolution)).Outcome);
    }

    private static CandidateVerdict Of(RewardContext context, LegalityLevel level = LegalityLevel.Reachable) =>
        CandidateVerdict.Of(context, level, cancellationToken: TestContext.Current.CancellationToken);
}
