using AutoTriton.Core.Rewards;
using AutoTriton.Rewards.Execution;
using AutoTriton.Rewards.Graded;
using AutoTriton.Rewards.Published;
using AutoTriton.Rewards.Speed;
using AutoTriton.Rewards.Verdicts;
using FsCheck;
using FsCheck.Xunit;

namespace AutoTriton.Rewards.Tests.Properties;

/// <summary>What holds for every formula, over generated reports.</summary>
public sealed class FormulaPropertyTests
{
    [Property(MaxTest = 1500)]
    public void Value_lies_in_the_stated_range_and_is_finite(int seed)
    {
        var context = new RandomContext(seed).Next();
        foreach (var reward in AllFormulas.All())
        {
            var score = reward.Score(context, TestContext.Current.CancellationToken);
            Assert.False(string.IsNullOrWhiteSpace(score.Reason));
            Assert.True(score.Value is not { } value || reward.Range.Contains(value), $"{reward.Name}: {score.Value} is not in {reward.Range}; {score.Reason}");
        }
    }

    [Property(MaxTest = 1500)]
    public void What_is_illegal_or_wrong_earns_nothing_beyond_the_constants_for_coming_far(int seed)
    {
        var context = new RandomContext(seed).Next();
        foreach (var reward in AllFormulas.All())
        {
            var outcome = CandidateVerdict.Of(context, reward.Level, cancellationToken: TestContext.Current.CancellationToken).Outcome;
            var value = reward.Score(context, TestContext.Current.CancellationToken).Value;
            if (outcome is CandidateOutcome.NoCandidate or CandidateOutcome.NotPython or CandidateOutcome.Illegal)
            {
                Assert.True(value is null or <= 0, $"{reward.Name} pays {value} for {outcome}");
            }
            else if (outcome is not CandidateOutcome.Correct and not CandidateOutcome.Unknown && reward is not StageReward and not MatchShareReward and not TritonForgeReward)
            {
                Assert.True(value is null or <= 0, $"{reward.Name} pays {value} for {outcome}");
            }
        }
    }

    [Property(MaxTest = 1500)]
    public void What_is_illegal_earns_the_least_that_a_formula_of_speed_has(int seed)
    {
        var context = new RandomContext(seed).Next();
        foreach (var reward in AllFormulas.Speedy())
        {
            if (CandidateVerdict.Of(context, reward.Level, cancellationToken: TestContext.Current.CancellationToken).Outcome == CandidateOutcome.Illegal)
            {
                Assert.Equal(reward.Range.Minimum, reward.Score(context, TestContext.Current.CancellationToken).Value);
            }
        }
    }

    [Property(MaxTest = 1500)]
    public void What_is_not_known_is_not_scored(int seed)
    {
        var context = new RandomContext(seed).Next();
        foreach (var reward in AllFormulas.All())
        {
            if (!CandidateVerdict.Of(context, reward.Level, cancellationToken: TestContext.Current.CancellationToken).IsKnown)
            {
                Assert.Null(reward.Score(context, TestContext.Current.CancellationToken).Value);
            }
        }
    }

    [Property(MaxTest = 500)]
    public void Value_never_falls_as_the_speedup_grows(PositiveInt first, PositiveInt second, byte noise)
    {
        var (slow, fast) = (Math.Min(first.Get, second.Get) / 10.0, Math.Max(first.Get, second.Get) / 10.0);
        foreach (var reward in AllFormulas.Speedy())
        {
            var (low, high) = (Score(reward, slow, noise / 1000.0), Score(reward, fast, noise / 1000.0));
            Assert.True(low <= high, $"{reward.Name}: {slow}x earns {low}, {fast}x earns {high}");
        }
    }

    [Property(MaxTest = 500)]
    public void Value_never_grows_with_noise(PositiveInt speedup, byte first, byte second)
    {
        var (calm, noisy) = (Math.Min(first, second) / 500.0, Math.Max(first, second) / 500.0);
        foreach (var reward in AllFormulas.Speedy())
        {
            Assert.True(Score(reward, speedup.Get / 20.0, noisy) <= Score(reward, speedup.Get / 20.0, calm), reward.Name);
        }
    }

    [Property(MaxTest = 500)]
    public void A_gain_within_the_noise_earns_what_no_gain_does(byte noise, byte part)
    {
        var error = noise / 1000.0;
        var spread = Math.Max(error * Math.Sqrt(Math.PI / 2), SpeedRule.Default.NoiseFloor) * Math.Sqrt(2);
        var within = Math.Exp(SpeedRule.Default.StandardErrors * spread * (part / 256.0));
        foreach (var reward in AllFormulas.Speedy().Where(reward => reward is not KernelGymTieredReward))
        {
            Assert.Equal(Score(reward, 1, error), Score(reward, within, error));
        }
    }

    [Property(MaxTest = 1500)]
    public void Terms_times_weights_add_up_to_the_value(int seed)
    {
        var context = new RandomContext(seed).Next();
        foreach (var reward in AllFormulas.All())
        {
            var score = reward.Score(context, TestContext.Current.CancellationToken);
            if (score is { Value: { } value, Parts.IsEmpty: false })
            {
                Assert.Equal(score.Parts.Sum(part => part.Weight * part.Value!.Value), value, 1e-12);
            }
        }
    }

    [Property(MaxTest = 1000)]
    public async Task The_plain_rewards_stay_between_zero_and_one(int seed)
    {
        var context = new RandomContext(seed).Next();
        IRewardFunction[] plain = [new ExecutionReward(), new Rules.TritonRuleReward(), new PaperReward(), new RooflineReward(Core.Execution.Roofline.GpuSpecifications.A100)];
        foreach (var reward in plain)
        {
            var score = await reward.ScoreAsync(context, TestContext.Current.CancellationToken);
            Assert.True(score.Value is null or (>= 0 and <= 1), $"{reward.Name}: {score.Value}");
        }
    }

    private static double Score(FormulaReward reward, double speedup, double error) =>
        reward.Score(RandomContext.Measured(speedup, error), TestContext.Current.CancellationToken).Value!.Value;
}
