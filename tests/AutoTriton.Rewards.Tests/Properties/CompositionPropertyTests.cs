using AutoTriton.Core.Rewards;
using AutoTriton.Rewards.Composition;
using AutoTriton.Rewards.Custom;
using AutoTriton.Testing.Samples;
using FsCheck;
using FsCheck.Xunit;

namespace AutoTriton.Rewards.Tests.Properties;

/// <summary>What holds for every composition, over generated gates, weights, values and caps.</summary>
public sealed class CompositionPropertyTests
{
    private static readonly RewardContext Context = SampleContexts.With(SampleReports.Matched());

    [Property(MaxTest = 1000)]
    public async Task Sum_is_what_a_hand_computes_within_the_cap(int seed)
    {
        var random = new Random(seed);
        var terms = Terms(random, 0);
        var (low, high) = (-random.NextDouble() * 3, random.NextDouble() * 3);
        var recipe = new RewardRecipe("sum").Cap(low, high);
        terms.ForEach(term => recipe.Add(term.Reward, term.Weight));

        var score = await recipe.Build().ScoreAsync(Context, TestContext.Current.CancellationToken);

        var byHand = 0.0;
        terms.ForEach(term => byHand += term.Weight * term.Value!.Value);
        Assert.Equal(Math.Clamp(byHand, low, high), score.Value!.Value, 1e-12);
        Assert.Equal(byHand, score.Raw ?? score.Value!.Value, 1e-12);
        Assert.Equal(byHand, score.Parts.Sum(part => part.Contribution!.Value), 1e-9);
    }

    [Property(MaxTest = 1000)]
    public async Task A_missing_term_makes_the_sum_missing_unless_terms_are_optional(int seed)
    {
        var terms = Terms(new Random(seed), 0.4);
        var strict = new RewardRecipe("sum");
        var lenient = new RewardRecipe("sum").WithOptionalTerms();
        terms.ForEach(term => strict.Add(term.Reward, term.Weight));
        terms.ForEach(term => lenient.Add(term.Reward, term.Weight));

        Assert.Equal(terms.All(term => term.Value is not null), (await strict.Build().ScoreAsync(Context, TestContext.Current.CancellationToken)).IsScored);
        var score = await lenient.Build().ScoreAsync(Context, TestContext.Current.CancellationToken);
        Assert.Equal(terms.Any(term => term.Value is not null), score.IsScored);
        Assert.Equal(terms.Sum(term => term.Weight * term.Value ?? 0), score.Value ?? 0, 1e-12);
    }

    [Property(MaxTest = 1000)]
    public async Task Gates_always_win(int seed)
    {
        var random = new Random(seed);
        var gates = Enumerable.Range(0, random.Next(1, 4)).Select(_ => (Value: random.Next(5) == 0 ? (double?)null : random.Next(-1, 3), Above: random.Next(-1, 2))).ToList();
        var recipe = new RewardRecipe("gated").WhenClosed(-7).Add("prize", _ => 100);
        for (var index = 0; index < gates.Count; index++)
        {
            var value = gates[index].Value;
            recipe.Gate(RewardFunction.From($"gate{index}", _ => value), gates[index].Above);
        }

        var score = await recipe.Build().ScoreAsync(Context, TestContext.Current.CancellationToken);

        double? expected = gates.Any(gate => gate.Value <= gate.Above) ? -7 : gates.Any(gate => gate.Value is null) ? null : 100;
        Assert.Equal(expected, score.Value);
    }

    private static List<(IRewardFunction Reward, double Weight, double? Value)> Terms(Random random, double missing) =>
        [.. Enumerable.Range(0, random.Next(1, 6)).Select(index =>
        {
            double? value = random.NextDouble() < missing ? null : (random.NextDouble() * 4) - 2;
            return (RewardFunction.From($"term{index}", _ => value), (random.NextDouble() * 4) - 2, value);
        })];
}
