using System.Collections.Immutable;
using System.Runtime.InteropServices;
using AutoTriton.Core.Execution;
using AutoTriton.Core.Tasks;
using AutoTriton.Interpreter.Execution;

namespace AutoTriton.Interpreter.Tests.Execution.Contracts;

public sealed class LaunchRunnerTests
{
    private const string Source = """
        import triton
        import triton.language as tl

        @triton.jit
        def scale(x_ptr, y_ptr, n, factor, BLOCK: tl.constexpr):
            offsets = tl.program_id(0) * BLOCK + tl.arange(0, BLOCK)
            mask = offsets < n
            tl.store(y_ptr + offsets, tl.load(x_ptr + offsets, mask=mask) * factor, mask=mask)
        """;

    private static readonly float[] Input = [.. Enumerable.Range(0, 100).Select(i => i * 0.25f)];

    private static TensorValue Tensor(float[] values) => new("float32", [values.Length], default, 0, MemoryMarshal.AsBytes(values.AsSpan()).ToArray());

    private static KernelTask Task(TaskReference? reference = null, string kernel = "scale", float[]? output = null) => new()
    {
        Id = "test/launch",
        Reference = reference ?? new TritonReference(Source),
        Contract = new LaunchContract(kernel, [4], new Dictionary<string, LaunchArgument>
        {
            ["x_ptr"] = LaunchArgument.Of(Tensor(Input)),
            ["y_ptr"] = LaunchArgument.Of(Tensor(output ?? new float[100])),
            ["n"] = LaunchArgument.Of(100),
            ["factor"] = LaunchArgument.Of(2.0),
            ["BLOCK"] = LaunchArgument.Of(32),
        }.ToImmutableDictionary()),
    };

    private static Task<ExecutionReport> RunAsync(string candidate, KernelTask? task = null) =>
        new EmbeddedKernelExecutor().ExecuteAsync(new ExecutionRequest(task ?? Task(), candidate) { Limits = Sources.Unhurried }, TestContext.Current.CancellationToken);

    [Fact]
    public async Task Kernel_that_writes_the_same_matches_with_evidence()
    {
        var report = await RunAsync(Source);
        Assert.True(report.IsMatch, report.Failure?.Message);
        Assert.Equal("y_ptr", Assert.Single(report.Evidence.Outputs).Name);
        var launch = Assert.Single(report.Evidence.Launches);
        Assert.Equal((1, 4L, 400L, 400L), (launch.Count, launch.Programs, launch.BytesLoaded, launch.BytesStored));
        Assert.True(report.Evidence.KernelOutputReachedResult);
    }

    [Theory]
    [InlineData("* factor", "* 3.0", FailureKind.Mismatch, ExecutionStage.Ran)]
    [InlineData("mask = offsets < n", "mask = offsets < n + 4", FailureKind.Sanitizer, ExecutionStage.Launched)]
    [InlineData("* factor", "* tl.tanh(factor)", FailureKind.Compile, ExecutionStage.Parsed)]
    [InlineData("def scale", "def other", FailureKind.Contract, ExecutionStage.Parsed)]
    [InlineData("n, factor", "n, factor, more", FailureKind.Runtime, ExecutionStage.Parsed)]
    [InlineData("def scale", "def scale(:", FailureKind.Syntax, ExecutionStage.None)]
    public async Task Kernel_that_is_wrong_fails_with_its_kind_and_stage(string part, string instead, FailureKind kind, ExecutionStage stage)
    {
        var report = await RunAsync(Source.Replace(part, instead, StringComparison.Ordinal));
        Assert.Equal((kind, stage), (report.Failure?.Kind, report.Stage));
    }

    [Fact]
    public async Task Kernel_that_does_nothing_mismatches_though_the_buffer_held_the_result()
    {
        var done = Array.ConvertAll(Input, value => value * 2);
        var idle = Source.Replace("tl.store(y_ptr + offsets, tl.load(x_ptr + offsets, mask=mask) * factor, mask=mask)", "pass", StringComparison.Ordinal);
        Assert.Equal(FailureKind.Mismatch, (await RunAsync(idle, Task(output: done))).Failure?.Kind);
        Assert.True((await RunAsync(Source, Task(output: done))).IsMatch);
    }

    [Fact]
    public async Task Kernel_is_compared_to_recorded_values()
    {
        var right = new RecordedReference(ImmutableDictionary<string, TensorValue>.Empty.Add("y_ptr", Tensor(Array.ConvertAll(Input, value => value * 2))));
        var wrong = new RecordedReference(ImmutableDictionary<string, TensorValue>.Empty.Add("y_ptr", Tensor(Input)));
        Assert.True((await RunAsync(Source, Task(right))).IsMatch);
        Assert.Equal(FailureKind.Mismatch, (await RunAsync(Source, Task(wrong))).Failure?.Kind);
    }

    [Fact]
    public async Task Arguments_of_the_task_are_not_changed()
    {
        var task = Task();
        await RunAsync(Source, task);
        Assert.All(((LaunchContract)task.Contract).Arguments["y_ptr"].Tensor!.Storage.ToArray(), value => Assert.Equal(0, value));
    }

    [Fact]
    public async Task Reference_that_writes_nothing_or_lacks_the_kernel_is_an_error_of_the_machine()
    {
        var idle = new TritonReference(Source.Replace("tl.store(y_ptr + offsets, tl.load(x_ptr + offsets, mask=mask) * factor, mask=mask)", "pass", StringComparison.Ordinal));
        Assert.Contains("writes nothing", (await Assert.ThrowsAsync<KernelExecutorException>(() => RunAsync(Source, Task(idle)))).Message, StringComparison.Ordinal);
        Assert.Contains("'missing'", (await Assert.ThrowsAsync<KernelExecutorException>(() => RunAsync(Source, Task(kernel: "missing")))).Message, StringComparison.Ordinal);
    }
}
