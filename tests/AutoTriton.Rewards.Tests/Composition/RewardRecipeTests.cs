using AutoTriton.Core.Rewards;
using AutoTriton.Rewards.Breakdown;
using AutoTriton.Rewards.Composition;
using AutoTriton.Rewards.Custom;
using AutoTriton.Testing.Samples;

namespace AutoTriton.Rewards.Tests.Composition;

public sealed class RewardRecipeTests
{
    private static readonly RewardContext Context = SampleContexts.With(SampleReports.Matched());

    [Fact]
    public async Task Breakdown_explains_every_number()
    {
        var reward = new RewardRecipe("mine")
            .Gate(RewardFunction.From("open", _ => 0.7), above: 0.5)
            .Add("plain", _ => 2, 0.5)
            .Add(RewardFunction.From("tall", _ => 9).CappedTo(-1, 3), 2)
            .AddAsync("later", async (_, token) => { await Task.Delay(1, token); return -1; })
            .Cap(-1, 4)
            .Build();

        var score = await reward.ScoreAsync(Context, TestContext.Current.CancellationToken);

        Assert.Equal(4, score.Value);
        Assert.Equal(
            """
            mine: 4  0.5 x plain (2) + 2 x tall (3) + 1 x later (-1), capped to 4
              gate open: 0.7  'open' answered 0.7.
              sum: 4 (raw 6, cap [-1, 4])  0.5 x plain (2) + 2 x tall (3) + 1 x later (-1), capped to 4
                plain: 2 x 0.5 = 1  'plain' answered 2.
                tall: 3 x 2 = 6 (raw 9, cap [-1, 3])  'tall' answered 9., capped to 3
                later: -1  'later' answered -1.

            """,
            RewardBreakdown.ToText(score));
    }

    [Fact]
    public async Task A_gate_at_its_threshold_is_closed_and_what_is_behind_it_is_not_asked()
    {
        var asked = 0;
        var reward = new RewardRecipe("mine").Gate(RewardFunction.From("gate", _ => 0.5), 0.5).WhenClosed(-1).Add("costly", _ => ++asked).Build();

        var score = await reward.ScoreAsync(Context, TestContext.Current.CancellationToken);

        Assert.Equal((-1, 0), (score.Value, asked));
        Assert.Equal([RewardRole.Gate, RewardRole.Term], score.Parts.Select(part => part.Role));
        Assert.Contains("Not asked", score.Parts[1].Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_term_that_throws_leaves_the_whole_not_scored_and_shows_its_error()
    {
        var reward = new RewardRecipe("mine").Add("good", _ => 1).Add("bad", _ => throw new InvalidOperationException("boom")).Build();
        var score = await reward.ScoreAsync(Context, TestContext.Current.CancellationToken);
        Assert.Null(score.Value);
        Assert.Equal("System.InvalidOperationException", RewardBreakdown.Of(score).Single(line => line.Name == "bad").Error!.Type);
    }

    [Fact]
    public void What_makes_no_sense_is_refused()
    {
        Assert.Throws<ArgumentException>(() => new RewardRecipe("mine").Build());
        Assert.Throws<ArgumentException>(() => new RewardRecipe("mine").Cap(2, 1));
        Assert.Throws<ArgumentException>(() => new RewardRecipe("mine").Cap(double.NaN, 1));
        Assert.Throws<ArgumentOutOfRangeException>(() => new RewardRecipe("mine").WhenClosed(double.NaN));
        Assert.Throws<ArgumentException>(() => new RewardRecipe("mine").Add("a", _ => 1, double.PositiveInfinity).Build());
        Assert.Throws<ArgumentException>(() => new RewardRecipe("mine").Add("a", _ => 1).Add("a", _ => 1).Build());
        Assert.Throws<ArgumentException>(() => new RewardRecipe("mine").Gate(RewardFunction.From("g", _ => 1), double.NaN).Add("a", _ => 1).Build());
        Assert.Throws<ArgumentException>(() => new CompositeReward("sum", new WeightedReward(RewardFunction.From("a", _ => 1), 1)) { Minimum = 1, Maximum = 0 });
    }

    [Fact]
    public async Task A_renamed_reward_stands_beside_another_of_its_kind()
    {
        var score = await new RewardRecipe("two").Add(new PaperReward()).Add(new PaperReward().Named("again")).Build().ScoreAsync(Context, TestContext.Current.CancellationToken);
        Assert.Equal(2, score.Value);
        Assert.Equal(["paper", "again"], score.Parts.Select(part => part.Name));
    }
}
