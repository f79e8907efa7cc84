using AutoTriton.Core.Execution;
using AutoTriton.Core.Tasks;
using AutoTriton.Interpreter.Execution;

namespace AutoTriton.Interpreter.Tests.Execution;

public sealed class StageTests
{
    private const string Launch = "add_kernel[(triton.cdiv(n, 256),)](x, y, out, n, BLOCK=256)";

    private static readonly KernelTask Task = new() { Id = "test/add", Reference = new PyTorchReference(Sources.AddFunction), Contract = new FunctionContract("add") };

    private readonly EmbeddedKernelExecutor _executor = new();

    private Task<ExecutionReport> RunAsync(string candidate, bool measure = false) =>
        _executor.ExecuteAsync(new ExecutionRequest(Task, candidate) { Seed = 7, Measure = measure, Limits = Sources.Unhurried }, TestContext.Current.CancellationToken);

    private static string WithLaunch(string launch) => Sources.AddCandidate.Replace(Launch, launch, StringComparison.Ordinal);

    [Fact]
    public async Task Kernel_that_does_not_compile_stops_at_parsed_with_the_compile_error()
    {
        var report = await RunAsync(Sources.AddCandidate.Replace("offsets < n\n", "tl.pow(offsets, 2) < n\n", StringComparison.Ordinal));
        Assert.Equal((ExecutionStage.Parsed, FailureKind.Compile), (report.Stage, report.Failure?.Kind));
        Assert.Equal("CompilationError", report.Failure!.ErrorType);
    }

    [Fact]
    public async Task Second_kernel_that_does_not_compile_stops_at_parsed_although_the_first_ran()
    {
        var broken = Sources.AddCandidate.Replace("def add(x, y):", "@triton.jit\ndef broken(x_ptr):\n    tl.store(x_ptr, tl.tanh(1.0))\n\ndef add(x, y):", StringComparison.Ordinal);
        var report = await RunAsync(broken.Replace(Launch, $"{Launch}\n    broken[(1,)](out)", StringComparison.Ordinal));
        Assert.Equal((ExecutionStage.Parsed, FailureKind.Compile), (report.Stage, report.Failure?.Kind));
        Assert.Equal("add_kernel", Assert.Single(report.Evidence.Launches).Kernel);
    }

    [Fact]
    public async Task Kernel_with_an_empty_grid_compiles_and_is_not_launched()
    {
        var report = await RunAsync(WithLaunch("add_kernel[(0,)](x, y, out, n, BLOCK=256)"));
        Assert.Equal((ExecutionStage.Compiled, FailureKind.NotLaunched), (report.Stage, report.Failure?.Kind));
        Assert.Contains("empty grid", report.Failure!.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Kernel_that_fails_while_running_was_launched()
    {
        var report = await RunAsync(Sources.AddCandidate.Replace("mask = offsets < n", "mask = offsets < n + 8", StringComparison.Ordinal));
        Assert.Equal((ExecutionStage.Launched, FailureKind.Sanitizer), (report.Stage, report.Failure?.Kind));
    }

    [Fact]
    public async Task Host_error_behind_a_launch_leaves_the_stage_launched()
    {
        var report = await RunAsync(WithLaunch($"{Launch}\n    raise ValueError('late')"));
        Assert.Equal((ExecutionStage.Launched, FailureKind.Runtime), (report.Stage, report.Failure?.Kind));
    }

    [Fact]
    public async Task Measuring_is_answered_by_a_typed_absence_and_evidence()
    {
        var matched = await RunAsync(Sources.AddCandidate, measure: true);
        Assert.Equal(ExecutionStage.Matched, matched.Stage);
        Assert.Null(matched.Timing);
        Assert.Equal(TimingAbsenceReason.NoDevice, matched.TimingAbsence?.Reason);

        var failed = await RunAsync(WithLaunch("pass"), measure: true);
        Assert.Equal(TimingAbsenceReason.NotMatched, failed.TimingAbsence?.Reason);

        Assert.Null((await RunAsync(Sources.AddCandidate)).TimingAbsence);
    }

    [Fact]
    public async Task Evidence_counts_calls_and_their_bytes()
    {
        var report = await RunAsync(Sources.AddCandidate);
        var launch = Assert.Single(report.Evidence.Launches);
        Assert.Equal(4, report.Evidence.Calls);
        Assert.Equal(4 * 3 * 4000, report.Evidence.CallBytes);
        Assert.Equal((4, (4, 1, 1)), (launch.Count, launch.Grid));
        Assert.Equal((4 * 8000, 4 * 4000), (launch.BytesLoaded, launch.BytesStored));
        Assert.Equal(new OperationEvidence(OperationKind.Arithmetic, "float32", 4 * 1024), Assert.Single(launch.Operations));
    }
}
