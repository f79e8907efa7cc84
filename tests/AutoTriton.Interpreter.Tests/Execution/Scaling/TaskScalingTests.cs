using AutoTriton.Core.Execution;
using AutoTriton.Core.Tasks;
using AutoTriton.Interpreter.Execution;
using AutoTriton.Interpreter.Execution.Scaling;

namespace AutoTriton.Interpreter.Tests.Execution.Scaling;

public sealed class TaskScalingTests
{
    private const string Reference = """
        import torch
        import torch.nn as nn

        batch_size = 4096
        dim = 65536

        class Model(nn.Module):
            def forward(self, x):
                return x + x

        def get_inputs():
            return [torch.rand(batch_size, dim)]

        def get_init_inputs():
            return []
        """;

    private const string Candidate = """
        import torch
        import torch.nn as nn
        import triton
        import triton.language as tl

        batch_size = 4096
        dim = 65536

        @triton.jit
        def twice(x_ptr, y_ptr, n, BLOCK: tl.constexpr):
            i = tl.program_id(0) * BLOCK + tl.arange(0, BLOCK)
            tl.store(y_ptr + i, tl.load(x_ptr + i, mask=i < n) * 2, mask=i < n)

        class ModelNew(nn.Module):
            def forward(self, x):
                y = torch.empty(batch_size, dim, device=x.device)
                twice[(triton.cdiv(batch_size * dim, 1024),)](x, y, batch_size * dim, BLOCK=1024)
                return y
        """;

    private static readonly KernelTask Task = new() { Id = "test/large", Reference = new PyTorchReference(Reference), Contract = new ModuleContract() };

    private static Task<ExecutionReport> RunAsync(string candidate, ScaleBudget budget, KernelTask? task = null) =>
        new EmbeddedKernelExecutor(new EmbeddedExecutorOptions { SizeBudget = budget })
            .ExecuteAsync(new ExecutionRequest(task ?? Task, candidate) { Limits = Sources.Unhurried }, TestContext.Current.CancellationToken);

    [Fact]
    public async Task Task_made_for_a_gpu_runs_at_sizes_within_the_budget()
    {
        var report = await RunAsync(Candidate, new ScaleBudget { TensorBytes = 1 << 20, Operations = 1e7 });
        Assert.True(report.IsMatch, report.Failure?.Message);
        var finding = Assert.Single(report.Findings);
        Assert.Equal(("EXE002", FindingSeverity.Information), (finding.Id, finding.Severity));
        Assert.Contains("dim from 65536", finding.Message, StringComparison.Ordinal);
        Assert.InRange(report.Evidence.CallBytes ?? 0, 1, 4 << 20);
    }

    [Fact]
    public async Task Function_contract_is_scaled_too_and_one_that_fits_is_left()
    {
        var task = new KernelTask
        {
            Id = "test/add",
            Reference = new PyTorchReference("import torch\nN = 1000000\n" + Sources.AddFunction.Replace("1000", "N", StringComparison.Ordinal)),
            Contract = new FunctionContract("add"),
        };
        var scaled = await RunAsync(Sources.AddCandidate, new ScaleBudget { TensorBytes = 1 << 20, Operations = 1e9 }, task);
        Assert.True(scaled.IsMatch, scaled.Failure?.Message);
        Assert.Equal("EXE002", Assert.Single(scaled.Findings).Id);

        var left = await RunAsync(Sources.AddCandidate, ScaleBudget.Default, task);
        Assert.True(left.IsMatch, left.Failure?.Message);
        Assert.Empty(left.Findings);
    }

    [Fact]
    public async Task Candidate_that_is_no_Python_is_a_syntax_failure_all_the_same() =>
        Assert.Equal(FailureKind.Syntax, (await RunAsync("def (", new ScaleBudget { TensorBytes = 1 << 20 })).Failure?.Kind);

    [Fact]
    public async Task Reference_that_fails_at_every_size_is_an_error_of_the_machine()
    {
        var task = Task with { Reference = new PyTorchReference(Reference.Replace("return x + x", "raise ValueError('broken')", StringComparison.Ordinal)) };
        var error = await Assert.ThrowsAsync<KernelExecutorException>(() => RunAsync(Candidate, new ScaleBudget { TensorBytes = 1 << 20 }, task));
        Assert.Contains("test/large", error.Message, StringComparison.Ordinal);
    }
}
