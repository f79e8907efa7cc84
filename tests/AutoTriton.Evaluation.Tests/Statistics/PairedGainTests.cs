using AutoTriton.Evaluation.Statistics;

namespace AutoTriton.Evaluation.Tests.Statistics;

public sealed class PairedGainTests
{
    // Worked by hand: gained 30.5, lost 9.5, n 402: (21 +- 1.96 sqrt(40 - 21 * 21 / 402)) / 402.
    [Fact]
    public void Interval_is_Agresti_and_Mins()
    {
        var gain = new PairedGain("after SFT", 30, 9, 400);

        Assert.Equal(0.0525, gain.Difference, 12);
        Assert.Equal(0.021829, gain.Interval.Lower, 5);
        Assert.Equal(0.082649, gain.Interval.Upper, 5);
        Assert.True(gain.IsClear);
    }

    [Fact]
    public void Few_changes_in_both_directions_are_not_clear()
    {
        Assert.False(new PairedGain("a", 3, 1, 200).IsClear);
        Assert.False(new PairedGain("a", 0, 0, 200).IsClear);
        Assert.True(new PairedGain("a", 0, 12, 200).IsClear);
    }

    [Fact]
    public void Interval_stays_within_what_is_possible()
    {
        var gain = new PairedGain("a", 1, 0, 1);

        Assert.InRange(gain.Interval.Upper, 0, 1);
        Assert.InRange(gain.Interval.Lower, -1, 0);
    }
}
