using AutoTriton.Core.Execution;
using AutoTriton.Testing.Building;

namespace AutoTriton.Testing.Tests;

public sealed class ReportBuilderTests
{
    [Fact]
    public void Measured_report_has_its_speedup() =>
        Assert.Equal(2, ReportBuilder.At(ExecutionStage.Measured).WithOutput().WithTiming(1, eager: 2).Build().Timing!.Speedup);

    [Fact]
    public void What_no_executor_could_say_is_refused()
    {
        ReportBuilder[] impossible =
        [
            ReportBuilder.At(ExecutionStage.Matched).Failing(FailureKind.Runtime, "no"),
            ReportBuilder.At(ExecutionStage.Ran),
            ReportBuilder.At(ExecutionStage.Matched).WithTiming(1),
            ReportBuilder.At(ExecutionStage.Measured),
            ReportBuilder.At(ExecutionStage.Launched).WithMismatch(1, 2),
            ReportBuilder.At(ExecutionStage.Ran).Failing(FailureKind.Mismatch, "no"),
            ReportBuilder.At(ExecutionStage.Parsed).Failing(FailureKind.Syntax, "no"),
            ReportBuilder.At(ExecutionStage.Matched).KernelOutputReachedResult(true),
        ];
        Assert.All(impossible, builder => Assert.Throws<InvalidOperationException>(builder.Build));
    }
}
