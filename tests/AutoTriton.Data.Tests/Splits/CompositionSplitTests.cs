using AutoTriton.Data.Compositions;
using AutoTriton.Data.Splits;

namespace AutoTriton.Data.Tests.Splits;

public sealed class CompositionSplitTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(77)]
    public async Task Held_out_compositions_occur_nowhere_in_training_not_even_within_longer_ones(long seed)
    {
        var split = new CompositionSplit(seed);
        var training = await TakeAsync(split, SplitPart.Training, 3000);
        var heldOut = await TakeAsync(split, SplitPart.HeldOutComposition, 400, minDepth: 2);

        var runs = training.SelectMany(Runs).ToHashSet(StringComparer.Ordinal);
        var trained = training.SelectMany(made => made.Task.Operators).ToHashSet(StringComparer.Ordinal);
        Assert.All(heldOut, made =>
        {
            Assert.True(made.Composition.Depth >= 2);
            Assert.DoesNotContain(made.Composition.Key, runs);
            Assert.All(made.Task.Operators, name => Assert.Contains(name, trained));
        });
        Assert.True(heldOut.Select(made => made.Composition.Key).Distinct().Count() >= 200);
    }

    [Fact]
    public async Task Held_out_operators_occur_in_neither_other_part()
    {
        var split = new CompositionSplit(3);
        var others = (await TakeAsync(split, SplitPart.Training, 1500)).Concat(await TakeAsync(split, SplitPart.HeldOutComposition, 200, minDepth: 2));
        Assert.All(others, made => Assert.DoesNotContain(made.Task.Operators, split.HeldOutOperators.Contains));

        var heldOut = await TakeAsync(split, SplitPart.HeldOutOperator, 200);
        Assert.All(heldOut, made => Assert.Contains(made.Task.Operators, split.HeldOutOperators.Contains));
    }

    [Fact]
    public void Default_held_out_operators_are_all_in_the_catalog()
    {
        var names = OperatorCatalog.All.Select(candidate => candidate.Name).ToHashSet(StringComparer.Ordinal);
        Assert.All(CompositionSplit.DefaultHeldOutOperators, name => Assert.Contains(name, names));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(double.NaN)]
    public void Share_out_of_range_is_refused(double share) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new CompositionSplit(1, share));

    private static IEnumerable<string> Runs(CompositionTask made)
    {
        var names = made.Task.Operators;
        for (var start = 0; start < names.Length; start++)
        {
            for (var length = 1; start + length <= names.Length; length++)
            {
                yield return string.Join(" > ", names.Skip(start).Take(length));
            }
        }
    }

    private static async Task<List<CompositionTask>> TakeAsync(CompositionSplit split, SplitPart part, int count, int minDepth = 1)
    {
        var options = new CompositionTaskOptions(split, part, count, 11) { Mix = new CompositionMix { MinDepth = minDepth } };
        return await new CompositionTaskSource(options).GenerateAsync(TestContext.Current.CancellationToken).ToListAsync(TestContext.Current.CancellationToken);
    }
}
