#pragma warning disable xUnit1051 // The snippets read as the page shows them.
using AutoTriton.Core.Execution;
using AutoTriton.Core.Execution.Roofline;
using AutoTriton.Interpreter.Execution;
using AutoTriton.Interpreter.Kernels.Launching;
using AutoTriton.Rewards.Execution;
using AutoTriton.Testing.Samples;

namespace AutoTriton.Repository.Tests.Snippets;

/// <summary>The programs of the page on the embedded executor, run.</summary>
public sealed class EmbeddedExecutorSnippetTests
{
    private const string Source = """
        import triton
        import triton.language as tl

        @triton.jit
        def add(x_ptr, y_ptr, out_ptr, n, BLOCK: tl.constexpr):
            offsets = tl.program_id(0) * BLOCK + tl.arange(0, BLOCK)
            mask = offsets < n
            tl.store(out_ptr + offsets, tl.load(x_ptr + offsets, mask=mask) + tl.load(y_ptr + offsets, mask=mask), mask=mask)
        """;

    [Fact]
    public void Launch_a_kernel()
    {
        const int n = 1000;
        var source = Source;
        var (x, y, output) = (Enumerable.Repeat(1f, n).ToArray(), Enumerable.Repeat(2f, n).ToArray(), new float[n]);

        var program = TritonProgram.Parse(source);
        var result = program["add"].Launch(LaunchGrid.Cdiv(n, 256), x, y, output, n, 256);

        Console.WriteLine($"{result.Evidence.Programs} programs, {result.Evidence.BytesLoaded} bytes loaded");
        Assert.All(output, value => Assert.Equal(3, value));

        program["add"].Launch(meta => LaunchGrid.Cdiv(n, meta["BLOCK"]), new KernelArguments { x, y, output, n, { "BLOCK", 128 } }, new LaunchOptions { Threads = 1 });
    }

    [Fact]
    public async Task Judge_a_candidate_and_estimate()
    {
        var (task, candidate, seed) = (SampleTasks.Function, SampleTasks.FunctionSolution, 7L);

        var executor = new EmbeddedKernelExecutor(new EmbeddedExecutorOptions { InputScales = [1, 3, 0.01, -1] });
        var report = await executor.ExecuteAsync(new ExecutionRequest(task, candidate) { Seed = seed });

        var estimate = RooflineEstimator.Estimate(report.Evidence, GpuSpecifications.H100Sxm);
        var reward = new RooflineReward(GpuSpecifications.H100Sxm);

        Assert.True(report.IsMatch);
        Assert.True(estimate.Microseconds > 0);
        Assert.Equal("roofline", reward.Name);
    }
}
