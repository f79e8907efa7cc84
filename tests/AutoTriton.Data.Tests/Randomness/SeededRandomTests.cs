using AutoTriton.Data.Randomness;

namespace AutoTriton.Data.Tests.Randomness;

public sealed class SeededRandomTests
{
    /// <summary>The first outputs of SplitMix64 for seed 1234567, as its authors' C code gives them.</summary>
    [Fact]
    public void NextBits_gives_the_numbers_of_the_published_generator()
    {
        var random = new SeededRandom(1234567);
        Assert.Equal([6457827717110365317UL, 3203168211198807973UL, 9817491932198370423UL], [random.NextBits(), random.NextBits(), random.NextBits()]);
    }

    [Fact]
    public void Hash_depends_on_text_and_seed()
    {
        Assert.Equal(SeededRandom.Hash("relu > add", 1), SeededRandom.Hash("relu > add", 1));
        Assert.NotEqual(SeededRandom.Hash("relu > add", 1), SeededRandom.Hash("relu > add", 2));
        Assert.NotEqual(SeededRandom.Hash("relu > add", 1), SeededRandom.Hash("add > relu", 1));
    }

    [Fact]
    public void NextDouble_covers_the_unit_interval_evenly()
    {
        var random = new SeededRandom(3);
        var mean = Enumerable.Range(0, 20_000).Average(_ => random.NextDouble());
        Assert.InRange(mean, 0.49, 0.51);
    }
}
