using System.Collections.Immutable;
using AutoTriton.Core.Execution;
using AutoTriton.Core.Execution.Json;
using AutoTriton.Python.Syntax;

namespace AutoTriton.Core.Tests.Execution.Json;

public sealed class ExecutionReportJsonTests
{
    private static readonly ExecutionReport Full = new()
    {
        Stage = ExecutionStage.Ran,
        Failure = new(FailureKind.Mismatch, "1 of 4 differ") { Location = new SourceSpan(3, 4, 3, 9), ErrorType = "AssertionError" },
        Findings = [new("AT2006", FindingSeverity.Warning, "a guard") { Location = new SourceSpan(1, 0, 2, 5), Subject = "kernel", OtherLocation = new SourceSpan(7, 1, 7, 2) }],
        Evidence = new ExecutionEvidence
        {
            Launches =
            [
                new("k", 2, 19) { Grid = (19, 1, 2), BytesLoaded = 64, BytesStored = 32, DistinctBytesLoaded = 60, DistinctBytesStored = 30, Operations = [new(OperationKind.Dot, "fp16", 512)] },
            ],
            Calls = 3,
            CallBytes = 128,
            Outputs = [new("output", 1, false) { DType = "float32", Tolerance = 1e-4, MaxAbsoluteError = double.NaN, MaxRelativeError = double.PositiveInfinity, ReferenceError = 1e-7, MismatchedElements = 1, Elements = 4, Difference = "é < \"1\"" }],
            HostOperators = ImmutableDictionary<string, int>.Empty.Add("aten::empty_like", 2),
            KernelOutputReachedResult = true,
            DeviceTime = new DeviceTime(1.5, 2),
            Output = "printed\n",
        },
        Timing = new KernelTiming(0.25, 20) { RelativeStandardError = 0.01, EagerMilliseconds = 0.5, CompiledMilliseconds = 0.3 },
        Duration = TimeSpan.FromMilliseconds(12.5),
        Executor = "embedded",
        FromCache = true,
    };

    [Fact]
    public void Read_gives_back_every_field_that_was_written()
    {
        var json = ExecutionReportJson.Write(Full);
        var read = ExecutionReportJson.Read(json);

        Assert.Equal(json, ExecutionReportJson.Write(read));
        Assert.Equivalent(Full, read, strict: true);
        Assert.DoesNotContain('\n', json);
        var none = new ExecutionReport { Stage = ExecutionStage.None, Failure = new(FailureKind.NoCandidate, "") };
        Assert.Equivalent(none, ExecutionReportJson.Read(ExecutionReportJson.Write(none)), strict: true);
        var refused = new ExecutionReport { Stage = ExecutionStage.Matched, TimingAbsence = new TimingAbsence(TimingAbsenceReason.NoDevice, "not asked") };
        Assert.Equivalent(refused, ExecutionReportJson.Read(ExecutionReportJson.Write(refused)), strict: true);
    }

    [Theory]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("""{"format":"autotriton-report-2","report":{"stage":"Ran"}}""")]
    [InlineData("""{"format":"autotriton-report-1"}""")]
    [InlineData("""{"format":"autotriton-report-1","report":{}}""")]
    [InlineData("""{"format":"autotriton-report-1","report":{"stage":"Flown"}}""")]
    [InlineData("""{"format":"autotriton-report-1","report":{"stage":"Ran","unknown":1}}""")]
    [InlineData("""{"format":"autotriton-report-1","report":{"stage":"Ran","evidence":{"launches":[{"kernel":"k","count":1,"programs":1,"grid":[1,2]}]}}}""")]
    public void Text_that_is_no_report_is_refused_with_the_reason(string json) =>
        Assert.Throws<ExecutionReportFormatException>(() => ExecutionReportJson.Read(json));
}
