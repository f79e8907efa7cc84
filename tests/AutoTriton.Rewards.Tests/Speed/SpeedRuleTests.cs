using AutoTriton.Core.Execution;
using AutoTriton.Core.Execution.Roofline;
using AutoTriton.Rewards.Speed;
using AutoTriton.Testing.Samples;

namespace AutoTriton.Rewards.Tests.Speed;

public sealed class SpeedRuleTests
{
    [Fact]
    public void Lower_bound_is_what_a_hand_computes_from_both_spreads()
    {
        var timing = new KernelTiming(2, 50) { RelativeStandardError = 0.03, EagerMilliseconds = 3, EagerRelativeStandardError = 0.04 };
        var estimate = Read(SpeedRule.Default, timing).Estimate!;

        var error = Math.Sqrt(Math.PI / 2) * 0.05; // 3-4-5
        Assert.Equal(1.5, estimate.Measured, 1e-12);
        Assert.Equal(error, estimate.RelativeError, 1e-12);
        Assert.Equal(1.5 * Math.Exp(-1.645 * error), estimate.LowerBound, 1e-12);
        Assert.Equal(estimate.LowerBound, estimate.Credited);
    }

    [Theory]
    [InlineData(1.02, 0.02, 1.0)]
    [InlineData(1.0, 0.02, 1.0)]
    [InlineData(0.9, 0.02, 0.9)]
    [InlineData(0.9, 0.5, 0.9)]
    public void A_gain_within_the_noise_is_no_gain_and_a_loss_is_a_loss(double speedup, double error, double credited) =>
        Assert.Equal(credited, Read(SpeedRule.Default, Timing(speedup, error)).Estimate!.Credited);

    [Fact]
    public void The_floor_stands_in_for_a_spread_that_is_too_good()
    {
        var estimate = Read(SpeedRule.Default, Timing(2, 0)).Estimate!;
        Assert.Equal(0.005 * Math.Sqrt(2), estimate.RelativeError, 1e-12);
        Assert.Equal(2, Read(new SpeedRule { StandardErrors = 0 }, Timing(2, 0.3)).Estimate!.Credited);
    }

    [Fact]
    public void More_than_the_cap_is_implausible_and_credited_with_the_cap()
    {
        var estimate = Read(SpeedRule.Default, Timing(40, 0.001)).Estimate!;
        Assert.True(estimate.IsImplausible);
        Assert.Equal(10, estimate.Credited);
        Assert.Contains("implausible", estimate.Sentence, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(SpeedBaseline.Eager, 4.0)]
    [InlineData(SpeedBaseline.Compiled, 2.0)]
    [InlineData(SpeedBaseline.Fastest, 2.0)]
    public void The_baseline_is_the_one_that_was_chosen(SpeedBaseline baseline, double expected)
    {
        var timing = new KernelTiming(1, 10) { EagerMilliseconds = 4, CompiledMilliseconds = 2 };
        Assert.Equal(expected, Read(new SpeedRule { Baseline = baseline }, timing).Estimate!.Measured);
    }

    [Fact]
    public void Fastest_takes_the_only_one_that_was_measured()
    {
        var rule = new SpeedRule { Baseline = SpeedBaseline.Fastest };
        Assert.Equal(3, Read(rule, new KernelTiming(1, 10) { EagerMilliseconds = 3 }).Estimate!.Measured);
        Assert.Equal(3, Read(rule, new KernelTiming(1, 10) { CompiledMilliseconds = 3 }).Estimate!.Measured);
        Assert.Null(Read(rule, new KernelTiming(1, 10)).Estimate);
    }

    [Theory]
    [InlineData(0.0, 10, 0.01, 1.0)]
    [InlineData(-1.0, 10, 0.01, 1.0)]
    [InlineData(double.NaN, 10, 0.01, 1.0)]
    [InlineData(1.0, 1, 0.01, 1.0)]
    [InlineData(1.0, 10, double.NaN, 1.0)]
    [InlineData(1.0, 10, -0.1, 1.0)]
    [InlineData(1.0, 10, 0.01, 0.0)]
    [InlineData(1.0, 10, 0.01, double.PositiveInfinity)]
    public void Times_that_make_no_sense_are_no_speedup(double median, int repeats, double error, double eager)
    {
        var reading = Read(SpeedRule.Default, new KernelTiming(median, repeats) { RelativeStandardError = error, EagerMilliseconds = eager });
        Assert.Null(reading.Estimate);
        Assert.False(string.IsNullOrWhiteSpace(reading.Problem));
    }

    [Fact]
    public void A_hint_counts_only_where_a_host_allows_it_and_never_beside_a_measurement()
    {
        var launch = new LaunchEvidence("k", 1, 1) { DistinctBytesLoaded = 20_000_000, DistinctBytesStored = 10_000_000 };
        var report = SampleReports.Matched() with { Evidence = new ExecutionEvidence { Launches = [launch, launch with { Kernel = "again" }], Calls = 1, CallBytes = 30_000_000 } };
        var rule = new SpeedRule { Hint = new SpeedHint(GpuSpecifications.H100Sxm) { SpeedupAtRoofline = 3 } };

        Assert.Null(SpeedRule.Default.Read(report).Estimate);
        var hint = rule.Read(report).Estimate!;
        Assert.True(hint.IsHint);
        Assert.Equal(1.5, hint.Credited, 1e-9);
        Assert.Equal(0.5, rule.Read(report with { Timing = Timing(0.5, 0.01) }).Estimate!.Measured);
        Assert.Null(rule.Read(SampleReports.Matched()).Estimate);
    }

    private static KernelTiming Timing(double speedup, double error) => new(1, 100) { RelativeStandardError = error, EagerMilliseconds = speedup };

    private static SpeedReading Read(SpeedRule rule, KernelTiming timing) => rule.Read(SampleReports.Matched() with { Timing = timing });
}
