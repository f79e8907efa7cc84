using AutoTriton.Core.Execution;
using AutoTriton.Core.Tasks;
using AutoTriton.Interpreter.Execution;

namespace AutoTriton.Interpreter.Tests.Execution.Contracts;

public sealed class FunctionRunnerTests
{
    private static Task<ExecutionReport> RunAsync(string candidate, bool allowsOtherSizes, string? reference = null)
    {
        var task = new KernelTask
        {
            Id = "test/add",
            Reference = new PyTorchReference(reference ?? Sources.AddFunction.Replace("1000", "1024", StringComparison.Ordinal)),
            Contract = new FunctionContract("add") { AllowsOtherSizes = allowsOtherSizes },
        };
        return new EmbeddedKernelExecutor().ExecuteAsync(new ExecutionRequest(task, candidate) { Seed = 11, Limits = Sources.Unhurried }, TestContext.Current.CancellationToken);
    }

    [Fact]
    public async Task Candidate_that_forgets_the_tail_is_found_on_sizes_off_the_grid()
    {
        var floor = Sources.AddCandidate.Replace("triton.cdiv(n, 256)", "n // 256", StringComparison.Ordinal);
        Assert.True((await RunAsync(floor, allowsOtherSizes: false)).IsMatch);
        Assert.False((await RunAsync(floor, allowsOtherSizes: true)).IsMatch);
        Assert.True((await RunAsync(Sources.AddCandidate, allowsOtherSizes: true)).IsMatch);
    }

    [Fact]
    public async Task Sizes_that_the_reference_refuses_are_left_as_they_are()
    {
        const string Fixed = """
            import torch

            def add(x, y):
                return x.view(32, 32).add(y.view(32, 32)).view(-1)

            def get_inputs():
                return [torch.rand(1024), torch.rand(1024)]
            """;
        var report = await RunAsync(Sources.AddCandidate, allowsOtherSizes: true, Fixed);
        Assert.True(report.IsMatch, report.Failure?.Message);
        Assert.Equal(4, report.Evidence.Calls);
    }

    [Fact]
    public async Task Half_precision_result_nearer_to_the_truth_than_the_reference_is_right()
    {
        // The reference adds up in float16 step by step and drifts; the candidate adds in float32 and rounds once.
        const string Reference = """
            import torch

            def add(x, y):
                total = x
                for _ in range(200):
                    total = total + y
                return total

            def get_inputs():
                return [torch.rand(512, dtype=torch.float16), torch.rand(512, dtype=torch.float16) * 0.02]
            """;
        var candidate = Sources.AddCandidate
            .Replace("tl.load(x_ptr + offsets, mask=mask) + tl.load(y_ptr + offsets, mask=mask)", "tl.load(x_ptr + offsets, mask=mask).to(tl.float32) + 200 * tl.load(y_ptr + offsets, mask=mask).to(tl.float32)", StringComparison.Ordinal);
        var report = await RunAsync(candidate, allowsOtherSizes: false, Reference);
        Assert.True(report.IsMatch, report.Failure?.Message);
        Assert.Contains(report.Evidence.Outputs, output => output.MaxRelativeError > output.Tolerance);
    }
}
