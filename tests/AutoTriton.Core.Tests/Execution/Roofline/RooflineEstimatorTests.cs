using AutoTriton.Core.Execution;
using AutoTriton.Core.Execution.Roofline;

namespace AutoTriton.Core.Tests.Execution.Roofline;

public sealed class RooflineEstimatorTests
{
    private static readonly GpuSpecification Gpu = new("test", 1e12, 10e12) { DotFloat16PerSecond = 100e12, SpecialPerSecond = 1e12, LaunchOverheadMicroseconds = 2 };

    [Fact]
    public void Launch_that_moves_much_is_bound_by_memory()
    {
        var launch = new LaunchEvidence("copy", 1, 8) { DistinctBytesLoaded = 30_000_000, DistinctBytesStored = 10_000_000, BytesLoaded = 90_000_000, BytesStored = 10_000_000 };

        var distinct = RooflineEstimator.Estimate(launch, Gpu);
        var all = RooflineEstimator.Estimate(launch, Gpu, RooflineTraffic.All);

        Assert.Equal((RooflineBound.Memory, 40_000_000), (distinct.Bound, distinct.Bytes));
        Assert.Equal(42, distinct.Microseconds, 1e-9);
        Assert.Equal(102, all.Microseconds, 1e-9);
    }

    [Theory]
    [InlineData(OperationKind.Arithmetic, "float32", 102, RooflineBound.Arithmetic)]
    [InlineData(OperationKind.Special, "float32", 1002, RooflineBound.Special)]
    [InlineData(OperationKind.Dot, "float16", 12, RooflineBound.Dot)]
    [InlineData(OperationKind.Dot, "float32", 102, RooflineBound.Dot)]
    public void Launch_that_computes_much_is_bound_by_the_unit_that_computes(OperationKind kind, string dtype, double microseconds, RooflineBound bound)
    {
        var launch = new LaunchEvidence("compute", 1, 8) { DistinctBytesLoaded = 1_000_000, Operations = [new OperationEvidence(kind, dtype, 1_000_000_000)] };

        var estimate = RooflineEstimator.Estimate(launch, Gpu);

        Assert.Equal(microseconds, estimate.Microseconds, 1e-6);
        Assert.Equal(bound, estimate.Bound);
    }

    [Fact]
    public void Launches_that_do_little_cost_their_overhead_each()
    {
        var evidence = new ExecutionEvidence { Launches = [new LaunchEvidence("tiny", 5, 5) { DistinctBytesLoaded = 1000 }], CallBytes = 1000, Calls = 5 };

        var estimate = RooflineEstimator.Estimate(evidence, Gpu);

        Assert.Equal(RooflineBound.Launch, Assert.Single(estimate.Launches).Bound);
        Assert.Equal(10.001, estimate.Microseconds, 1e-9);
        Assert.Equal(0.001, estimate.MemoryFloorMicroseconds!.Value, 1e-12);
    }

    [Theory]
    [InlineData("H100 SXM")]
    [InlineData("nvidia h100-sxm")]
    [InlineData("NVIDIA GeForce RTX 4090")]
    [InlineData("l4")]
    public void Gpu_is_found_by_a_usual_way_of_writing_its_name(string name) => Assert.True(GpuSpecifications.TryGet(name, out _));

    [Fact]
    public void Gpu_that_is_not_in_the_table_is_not_found() => Assert.False(GpuSpecifications.TryGet("Voodoo 2", out _));

    [Fact]
    public void Every_gpu_of_the_table_has_rates_that_grow_as_types_narrow()
    {
        Assert.All(GpuSpecifications.All, gpu =>
        {
            Assert.InRange(gpu.BandwidthBytesPerSecond, 1e11, 1e13);
            Assert.True(gpu.RateOf(OperationKind.Arithmetic, "float64") < gpu.RateOf(OperationKind.Arithmetic, "float32"));
            Assert.True(gpu.RateOf(OperationKind.Special, "float32") < gpu.RateOf(OperationKind.Arithmetic, "float32"));
            Assert.True(gpu.RateOf(OperationKind.Dot, "tf32") <= gpu.RateOf(OperationKind.Dot, "float16"));
            Assert.True(gpu.RateOf(OperationKind.Dot, "float16") <= gpu.RateOf(OperationKind.Dot, "float8e4nv"));
            Assert.True(gpu.RateOf(OperationKind.Dot, "tf32x3") < gpu.RateOf(OperationKind.Dot, "tf32"));
        });
        Assert.Equal(GpuSpecifications.All.Length, GpuSpecifications.All.DistinctBy(gpu => gpu.Name).Count());
    }

    [Fact]
    public void Launches_of_other_kernels_cannot_be_added()
    {
        var one = new LaunchEvidence("a", 1, 4) { Grid = (4, 1, 1), BytesLoaded = 8, Operations = [new OperationEvidence(OperationKind.Dot, "tf32", 5)] };

        var two = one.Plus(one with { Operations = [new OperationEvidence(OperationKind.Arithmetic, "float32", 7), new OperationEvidence(OperationKind.Dot, "tf32", 1)] });

        Assert.Equal((2, 8L, 16L, 6L, 7L), (two.Count, two.Programs, two.BytesLoaded, two.DotOperations, two.ElementOperations));
        Assert.Throws<ArgumentException>(() => one.Plus(one with { Kernel = "b" }));
        Assert.Throws<ArgumentException>(() => one.Plus(one with { Grid = (2, 2, 1) }));
    }
}
