using AutoTriton.Core.Execution;
using AutoTriton.Core.Tasks;
using AutoTriton.Interpreter.Execution;

namespace AutoTriton.Interpreter.Tests.Execution.Contracts;

public sealed class ModuleRunnerTests
{
    private const string Reference = """
        import torch
        import torch.nn as nn

        class Model(nn.Module):
            def __init__(self, size):
                super().__init__()
                self.norm = nn.LayerNorm(size)

            def forward(self, x):
                return self.norm(x)

        def get_inputs():
            return [torch.randn(32, 64)]

        def get_init_inputs():
            return [64]
        """;

    private const string Candidate = """
        import torch
        import torch.nn as nn
        import triton
        import triton.language as tl

        @triton.jit
        def norm_kernel(x_ptr, w_ptr, b_ptr, y_ptr, n, BLOCK: tl.constexpr):
            row = tl.program_id(0)
            cols = tl.arange(0, BLOCK)
            mask = cols < n
            x = tl.load(x_ptr + row * n + cols, mask=mask, other=0.0)
            mean = tl.sum(x, axis=0) / n
            d = tl.where(mask, x - mean, 0.0)
            y = d / tl.sqrt(tl.sum(d * d, axis=0) / n + 1e-5)
            y = y * tl.load(w_ptr + cols, mask=mask) + tl.load(b_ptr + cols, mask=mask)
            tl.store(y_ptr + row * n + cols, y, mask=mask)

        class ModelNew(nn.Module):
            def __init__(self, size):
                super().__init__()
                self.norm = nn.LayerNorm(size)

            def forward(self, x):
                y = torch.empty_like(x)
                norm_kernel[(x.shape[0],)](x, self.norm.weight, self.norm.bias, y, x.shape[1], BLOCK=triton.next_power_of_2(x.shape[1]))
                return y
        """;

    private static readonly KernelTask Task = new() { Id = "test/norm", Reference = new PyTorchReference(Reference), Contract = new ModuleContract() };

    private static Task<ExecutionReport> RunAsync(string candidate, KernelTask? task = null) => new EmbeddedKernelExecutor()
        .ExecuteAsync(new ExecutionRequest(task ?? Task, candidate) { Seed = 5, Limits = Sources.Unhurried }, TestContext.Current.CancellationToken);

    [Fact]
    public async Task Candidate_that_uses_its_parameters_matches()
    {
        var report = await RunAsync(Candidate);
        Assert.True(report.IsMatch, report.Failure?.Message);
        Assert.Empty(report.Findings);
    }

    [Theory]
    [InlineData("y = y * tl.load(w_ptr + cols, mask=mask) + tl.load(b_ptr + cols, mask=mask)", "y = y + tl.load(b_ptr + cols, mask=mask)")]
    [InlineData(" + tl.load(b_ptr + cols, mask=mask)", "")]
    public async Task Candidate_that_leaves_constant_parameters_out_mismatches(string part, string instead)
    {
        var report = await RunAsync(Candidate.Replace(part, instead, StringComparison.Ordinal));
        Assert.Equal(FailureKind.Mismatch, report.Failure?.Kind);
    }

    [Fact]
    public async Task Candidate_without_parameters_of_its_own_mismatches()
    {
        var without = Candidate
            .Replace("        self.norm = nn.LayerNorm(size)\n", "        self.size = size\n", StringComparison.Ordinal)
            .Replace("x, self.norm.weight, self.norm.bias, y", "x, torch.ones(64, device='cuda'), torch.zeros(64, device='cuda'), y", StringComparison.Ordinal);
        Assert.Equal(FailureKind.Mismatch, (await RunAsync(without)).Failure?.Kind);
    }

    [Fact]
    public async Task Candidate_with_parameters_of_other_names_is_compared_on_the_constants_and_told_so()
    {
        var renamed = Candidate.Replace("self.norm", "self.layer", StringComparison.Ordinal);
        var report = await RunAsync(renamed);
        Assert.True(report.IsMatch, report.Failure?.Message);
        var finding = Assert.Single(report.Findings);
        Assert.Equal(("EXE001", FindingSeverity.Warning), (finding.Id, finding.Severity));
        Assert.Contains("layer.weight", finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Reference_is_evaluated_in_float64_beside()
    {
        var report = await RunAsync(Candidate);
        Assert.All(report.Evidence.Outputs, output => Assert.InRange(output.ReferenceError ?? -1, 1e-9, 1e-5));
    }

    [Fact]
    public async Task Reference_that_draws_random_numbers_has_no_float64_values()
    {
        var task = Task with { Reference = new PyTorchReference(Reference.Replace("return self.norm(x)", "return self.norm(x) + 0 * torch.rand(64, device=x.device)", StringComparison.Ordinal)) };
        var report = await RunAsync(Candidate, task);
        Assert.True(report.IsMatch, report.Failure?.Message);
        Assert.All(report.Evidence.Outputs, output => Assert.Null(output.ReferenceError));
    }

    [Fact]
    public async Task Sizes_off_the_grid_are_tried_where_the_contract_allows_them()
    {
        var unmasked = Candidate.Replace("mask = cols < n", "mask = cols < 64", StringComparison.Ordinal)
            .Replace("(x.shape[0],)", "(triton.cdiv(x.shape[0], 8) * 8,)", StringComparison.Ordinal);
        Assert.True((await RunAsync(unmasked)).IsMatch);

        var task = Task with { Contract = new ModuleContract { AllowsOtherSizes = true } };
        Assert.Equal(FailureKind.Sanitizer, (await RunAsync(unmasked, task)).Failure?.Kind);
        var honest = await RunAsync(Candidate, task);
        Assert.True(honest.IsMatch, honest.Failure?.Message);
        Assert.Equal(5, honest.Evidence.Calls);
    }
}
