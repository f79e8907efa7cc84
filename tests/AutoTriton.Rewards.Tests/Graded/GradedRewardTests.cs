using AutoTriton.Core.Execution;
using AutoTriton.Core.Rewards;
using AutoTriton.Rewards.Graded;
using AutoTriton.Testing.Samples;

namespace AutoTriton.Rewards.Tests.Graded;

public sealed class GradedRewardTests
{
    [Theory]
    [InlineData(ExecutionStage.Parsed, FailureKind.Compile, 0.0)]
    [InlineData(ExecutionStage.Legal, FailureKind.Compile, 0.05)]
    [InlineData(ExecutionStage.Compiled, FailureKind.Runtime, 0.1)]
    [InlineData(ExecutionStage.Launched, FailureKind.Runtime, 0.15)]
    [InlineData(ExecutionStage.Ran, FailureKind.Mismatch, 0.2)]
    [InlineData(ExecutionStage.Ran, FailureKind.Illegal, 0.0)]
    public void Stage_pays_for_coming_far(ExecutionStage stage, FailureKind kind, double expected) =>
        Assert.Equal(expected, Value(new StageReward(), SampleReports.Failed(stage, kind, "no")));

    [Fact]
    public void Stage_pays_one_for_a_match_and_refuses_values_that_fall()
    {
        Assert.Equal(1, Value(new StageReward(), SampleReports.Matched()));
        Assert.Throws<ArgumentException>(() => new StageReward(new StageValues { Compiled = 0.5 }));
        Assert.Throws<ArgumentException>(() => new StageReward(new StageValues { Ran = 1 }));
        Assert.Throws<ArgumentException>(() => new StageReward(new StageValues { Legal = double.NaN }));
    }

    [Theory]
    [InlineData(MatchUnit.InputSets, 0.5)]
    [InlineData(MatchUnit.Outputs, 0.75)]
    [InlineData(MatchUnit.Elements, 0.9)]
    public void Match_share_counts_what_it_was_told_to(MatchUnit unit, double share)
    {
        var report = SampleReports.Mismatched() with
        {
            Evidence = new ExecutionEvidence
            {
                Outputs =
                [
                    new OutputComparison("a", 0, true) { Elements = 10 }, new OutputComparison("b", 0, true) { Elements = 10 },
                    new OutputComparison("a", 1, true) { Elements = 10 }, new OutputComparison("b", 1, false) { Elements = 10, MismatchedElements = 4 },
                ],
            },
        };
        Assert.Equal(0.4 * share, Value(new MatchShareReward(0.4, unit), report)!.Value, 1e-12);
    }

    [Fact]
    public void Match_share_pays_nothing_for_a_crash_or_where_nothing_was_compared()
    {
        Assert.Equal(0, Value(new MatchShareReward(), SampleReports.Failed(ExecutionStage.Launched, FailureKind.Runtime, "no")));
        Assert.Equal(0, Value(new MatchShareReward(), SampleReports.Failed(ExecutionStage.Ran, FailureKind.Mismatch, "no")));
        Assert.Equal(1, Value(new MatchShareReward(), SampleReports.Matched()));
        Assert.Throws<ArgumentOutOfRangeException>(() => new MatchShareReward(1));
    }

    [Theory]
    [InlineData(0.25, 1.0, 0.25)]
    [InlineData(1.0, 1.0, 1.0)]
    [InlineData(2.0, 1.0, null)]
    [InlineData(0.0, 0.0, null)]
    public void Coverage_is_the_share_of_device_time(double own, double total, double? expected)
    {
        var report = SampleReports.Matched();
        Assert.Equal(expected, Value(new CoverageReward(), report with { Evidence = report.Evidence with { DeviceTime = new DeviceTime(own, total) } }));
        Assert.Null(Value(new CoverageReward(), report));
        Assert.Equal(0, Value(new CoverageReward(), SampleReports.Mismatched()));
    }

    private static double? Value(FormulaReward reward, ExecutionReport report) =>
        reward.Score(SampleContexts.With(report), TestContext.Current.CancellationToken).Value;
}
