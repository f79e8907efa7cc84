using AutoTriton.Evaluation.Statistics;

namespace AutoTriton.Evaluation.Tests.Statistics;

public sealed class ProportionTests
{
    /// <summary>What defines the score interval: at its ends the observed rate lies z standard errors of that end away.</summary>
    [Theory]
    [InlineData(83, 200)]
    [InlineData(1, 300)]
    [InlineData(3, 7)]
    public void Ends_of_the_interval_solve_the_score_equation(int successes, int total)
    {
        var proportion = new Proportion(successes, total);
        var interval = proportion.Interval;
        var (lower, upper) = (interval.Lower, interval.Upper);
        foreach (var end in new[] { lower, upper })
        {
            Assert.Equal(Proportion.NormalQuantile95 * Math.Sqrt(end * (1 - end) / total), Math.Abs(proportion.Rate - end), 12);
        }

        Assert.True(lower < proportion.Rate && proportion.Rate < upper);
    }

    [Fact]
    public void No_success_of_ten_gives_the_known_interval()
    {
        var z2 = Proportion.NormalQuantile95 * Proportion.NormalQuantile95;
        Assert.Equal(new ConfidenceInterval(0, z2 / (10 + z2)), new Proportion(0, 10).Interval);
    }

    [Fact]
    public void Nothing_gives_no_rate_and_the_whole_interval()
    {
        var nothing = new Proportion(0, 0);
        Assert.True(double.IsNaN(nothing.Rate));
        Assert.Equal(new ConfidenceInterval(0, 1), nothing.Interval);
    }

    [Fact]
    public void Interval_always_holds_the_rate()
    {
        for (var total = 1; total < 60; total++)
        {
            for (var successes = 0; successes <= total; successes++)
            {
                var proportion = new Proportion(successes, total);
                Assert.InRange(proportion.Rate, proportion.Interval.Lower - 1e-12, proportion.Interval.Upper + 1e-12);
            }
        }
    }
}
