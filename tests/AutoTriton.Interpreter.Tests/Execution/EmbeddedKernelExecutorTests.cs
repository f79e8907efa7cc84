using AutoTriton.Core.Execution;
using AutoTriton.Core.Tasks;
using AutoTriton.Interpreter.Execution;

namespace AutoTriton.Interpreter.Tests.Execution;

public sealed class EmbeddedKernelExecutorTests
{
    private static readonly KernelTask Module = new() { Id = "test/leaky", Reference = new PyTorchReference(Sources.ReluModule), Contract = new ModuleContract() };

    private static readonly KernelTask Function = new() { Id = "test/add", Reference = new PyTorchReference(Sources.AddFunction), Contract = new FunctionContract("add") };

    private readonly EmbeddedKernelExecutor _executor = new();

    private Task<ExecutionReport> RunAsync(KernelTask task, string candidate, long seed = 7) =>
        _executor.ExecuteAsync(new ExecutionRequest(task, candidate) { Seed = seed }, TestContext.Current.CancellationToken);

    [Fact]
    public async Task Module_candidate_that_is_right_matches()
    {
        var report = await RunAsync(Module, Sources.ReluCandidate);
        Assert.True(report.IsMatch, report.Failure?.Message);
        Assert.Equal(4, report.Evidence.Outputs.Length);
        Assert.Equal("leaky_kernel", Assert.Single(report.Evidence.Launches).Kernel);
        Assert.True(report.Evidence.KernelOutputReachedResult);
    }

    [Fact]
    public async Task Module_candidate_that_is_wrong_on_negative_values_mismatches()
    {
        var report = await RunAsync(Module, Sources.ReluCandidate.Replace("slope * x)", "0.0)", StringComparison.Ordinal));
        Assert.Equal(FailureKind.Mismatch, report.Failure?.Kind);
        Assert.Equal(ExecutionStage.Ran, report.Stage);
        Assert.Contains("elements differ", report.Failure!.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Function_candidate_that_is_right_matches()
    {
        var report = await RunAsync(Function, Sources.AddCandidate);
        Assert.True(report.IsMatch, report.Failure?.Message);
    }

    [Fact]
    public async Task Candidate_whose_kernel_reads_out_of_bounds_fails_by_the_sanitizer()
    {
        var report = await RunAsync(Function, Sources.AddCandidate.Replace("mask = offsets < n", "mask = offsets < n + 8", StringComparison.Ordinal));
        Assert.Equal(FailureKind.Sanitizer, report.Failure?.Kind);
        Assert.Equal(9, report.Failure!.Location?.StartLine);
        Assert.NotEmpty(report.Findings);
    }

    [Fact]
    public async Task Candidate_that_computes_with_torch_and_a_dummy_kernel_is_seen_not_to_use_it()
    {
        var report = await RunAsync(Function, Sources.AddCandidate.Replace("return out", "return x + y", StringComparison.Ordinal));
        Assert.True(report.IsMatch, report.Failure?.Message);
        Assert.False(report.Evidence.KernelOutputReachedResult);
        Assert.Contains("add", report.Evidence.HostOperators.Keys);
    }

    [Fact]
    public async Task Candidate_without_launch_fails_as_not_launched()
    {
        var report = await RunAsync(Function, "import torch\ndef add(x, y):\n    return x + y\n");
        Assert.Equal(FailureKind.NotLaunched, report.Failure?.Kind);
        Assert.False(report.IsMatch);
    }

    [Theory]
    [InlineData("def add(x, y:\n    pass", FailureKind.Syntax, ExecutionStage.None)]
    [InlineData("", FailureKind.Contract, ExecutionStage.Parsed)]
    [InlineData("def add(x):\n    return x", FailureKind.Contract, ExecutionStage.Parsed)]
    [InlineData("def add(x, y):\n    raise ValueError('no')", FailureKind.Runtime, ExecutionStage.Parsed)]
    [InlineData("import os\ndef add(x, y):\n    return x", FailureKind.Forbidden, ExecutionStage.Parsed)]
    [InlineData("def add(x, y):\n    return open('/etc/passwd')", FailureKind.Forbidden, ExecutionStage.Parsed)]
    [InlineData("import scipy", FailureKind.NotSupported, ExecutionStage.Parsed)]
    [InlineData("def add(x, y):\n    while True: pass", FailureKind.ResourceLimit, ExecutionStage.Parsed)]
    public async Task Candidate_that_fails_early_is_reported_with_its_kind(string source, FailureKind kind, ExecutionStage stage)
    {
        var report = await RunAsync(Function, source);
        Assert.Equal(kind, report.Failure?.Kind);
        Assert.Equal(stage, report.Stage);
        Assert.Equal(kind != FailureKind.NotSupported, report.IsConclusive);
    }

    [Fact]
    public async Task Kernel_with_an_invented_function_fails_to_compile_at_its_line()
    {
        var report = await RunAsync(Function, Sources.AddCandidate.Replace("offsets < n\n", "tl.pow(offsets, 2) < n\n", StringComparison.Ordinal));
        Assert.Equal(FailureKind.Compile, report.Failure?.Kind);
        Assert.Equal(8, report.Failure!.Location?.StartLine);
    }

    [Fact]
    public async Task Faulty_reference_is_an_error_of_the_machine()
    {
        var task = Function with { Reference = new PyTorchReference("def add(x, y):\n    return nothing\ndef get_inputs():\n    return [1, 2]\n") };
        var error = await Assert.ThrowsAsync<KernelExecutorException>(() => RunAsync(task, Sources.AddCandidate));
        Assert.Contains("test/add", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Candidate_that_changes_its_inputs_mismatches()
    {
        var report = await RunAsync(Function, Sources.AddCandidate.Replace("return out", "x.add_(1)\n    return out", StringComparison.Ordinal));
        Assert.Equal(FailureKind.Mismatch, report.Failure?.Kind);
        Assert.Contains("inputs", report.Failure!.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Candidate_that_rounds_near_one_on_small_inputs_matches()
    {
        var task = Function with { Reference = new PyTorchReference(Sources.AddFunction.Replace("x + y", "torch.expm1(x * y)", StringComparison.Ordinal)) };
        var candidate = Sources.AddCandidate
            .Replace("tl.load(x_ptr + offsets, mask=mask) + tl.load(y_ptr + offsets, mask=mask)", "tl.exp(tl.load(x_ptr + offsets, mask=mask) * tl.load(y_ptr + offsets, mask=mask)) - 1.0", StringComparison.Ordinal);
        var report = await RunAsync(task, candidate);
        Assert.True(report.IsMatch, report.Failure?.Message);
    }

    [Fact]
    public async Task Same_seed_gives_the_same_report()
    {
        var first = await RunAsync(Module, Sources.ReluCandidate, 3);
        var second = await RunAsync(Module, Sources.ReluCandidate, 3);
        Assert.Equal(first.Evidence.Outputs, second.Evidence.Outputs);
    }

    [Fact]
    public async Task Executions_side_by_side_do_not_disturb_each_other()
    {
        var reports = await Task.WhenAll(Enumerable.Range(0, 8).Select(i => RunAsync(i % 2 == 0 ? Module : Function, i % 2 == 0 ? Sources.ReluCandidate : Sources.AddCandidate, i)));
        Assert.All(reports, report => Assert.True(report.IsMatch, report.Failure?.Message));
    }

    [Fact]
    public async Task Script_candidate_is_compared_by_its_test_values()
    {
        const string Test = "def test_add():\n    x = torch.rand(100, device='cuda')\n    return {'sum': add(x, x)}\n\nresult_gold = test_add()\n";
        var task = new KernelTask { Id = "test/script", Reference = new TritonReference(Sources.AddCandidate), Contract = new ScriptContract(Test) };
        var right = await RunAsync(task, Sources.AddCandidate.Replace("256", "128", StringComparison.Ordinal));
        Assert.True(right.IsMatch, right.Failure?.Message);
        var wrong = await RunAsync(task, Sources.AddCandidate.Replace(") + tl.load(y", ") - tl.load(y", StringComparison.Ordinal));
        Assert.Equal(FailureKind.Mismatch, wrong.Failure?.Kind);
    }

    [Fact]
    public async Task Cancelled_execution_throws()
    {
        using var source = new CancellationTokenSource();
        await source.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => _executor.ExecuteAsync(new ExecutionRequest(Function, Sources.AddCandidate), source.Token));
    }
}
