using AutoTriton.Tests.Shared;
using Xunit;

namespace AutoTriton.Interpreter.Tests.Kernels;

public sealed class MutatedKernelTests
{
    [Fact]
    public void Mutated_kernels_end_typed_and_within_their_buffers()
    {
        var summary = KernelFuzzRun.Run(KernelSeeds.Own, 2_000, 7, 1, null, null, TestContext.Current.CancellationToken);
        Assert.True(summary.Wrong.Count == 0, string.Join("\n---\n", summary.Wrong.Take(3)));
        Assert.True(summary.Outcomes.GetValueOrDefault("result") > 40, "too few kernels still run to test anything");
    }

    [Fact]
    public void Kernels_to_mutate_run_as_they_are()
    {
        using var fuzz = new KernelFuzz(3);
        foreach (var source in KernelSeeds.Own)
        {
            for (var i = 0; i < 20; i++)
            {
                Assert.Null(fuzz.Run(KernelSeeds.Header + source));
            }
        }

        Assert.True(fuzz.Outcomes.GetValueOrDefault("result") > 50, string.Join(", ", fuzz.Outcomes));
    }
}
