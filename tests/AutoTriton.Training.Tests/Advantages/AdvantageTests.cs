using AutoTriton.Training.Advantages;
using static TorchSharp.torch;

namespace AutoTriton.Training.Tests.Advantages;

public sealed class AdvantageTests
{
    [Fact]
    public void Group_deviation_is_the_unbiased_one_with_epsilon()
    {
        var values = Estimate(new GroupAdvantage(), [1, 0, 0, 0, 1, 1], [0, 0, 0, 0, 1, 1]);
        Assert.Equal(0.75 / (0.5 + 1e-4), values[0], 12);
        Assert.Equal(-0.25 / (0.5 + 1e-4), values[1], 12);
        Assert.Equal([0, 0], values[4..]);
    }

    [Fact]
    public void An_unscored_rollout_gets_nothing_and_moves_no_other()
    {
        foreach (var estimator in new IAdvantageEstimator[] { new GroupAdvantage(), new GroupAdvantage(AdvantageScale.None), new GroupAdvantage(AdvantageScale.BatchDeviation), new LeaveOneOutAdvantage() })
        {
            var with = Estimate(estimator, [1, double.NaN, 0, 0], [0, 0, 0, 0], [true, false, true, true]);
            var without = Estimate(estimator, [1, 0, 0], [0, 0, 0]);
            Assert.Equal(0, with[1]);
            Assert.Equal<double[]>(without, [with[0], with[2], with[3]]);
        }
    }

    [Fact]
    public void Leave_one_out_is_the_reward_less_the_mean_of_the_others()
    {
        var values = Estimate(new LeaveOneOutAdvantage(), [3, 1, 2], [0, 0, 0]);
        Assert.Equal([1.5, -1.5, 0.0], values.Select(value => Math.Round(value, 12)));
    }

    [Fact]
    public void A_group_with_one_score_has_no_advantage() =>
        Assert.Equal([0.0, 0.0], Estimate(new GroupAdvantage(), [1, 5], [0, 0], [true, false]));

    private static double[] Estimate(IAdvantageEstimator estimator, double[] rewards, long[] groups, bool[]? scored = null)
    {
        using var scope = NewDisposeScope();
        var batch = new AdvantageBatch(tensor(rewards), tensor(groups), tensor(scored ?? [.. rewards.Select(_ => true)]), (int)groups.Max() + 1);
        return estimator.Estimate(batch).data<double>().ToArray();
    }
}
