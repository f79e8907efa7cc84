using AutoTriton.Evaluation.Statistics;

namespace AutoTriton.Evaluation.Tests.Statistics;

public sealed class PassAtKTests
{
    [Theory]
    [InlineData(10, 3, 1, 0.3)]
    [InlineData(5, 2, 3, 0.9)]
    [InlineData(5, 0, 3, 0.0)]
    [InlineData(5, 5, 1, 1.0)]
    [InlineData(5, 3, 3, 1.0)]
    public void Estimate_equals_counting(int samples, int passed, int k, double expected) =>
        Assert.Equal(expected, PassAtK.Estimate(samples, passed, k), 12);

    [Fact]
    public void Estimate_equals_the_share_of_subsets_that_hold_a_pass()
    {
        for (var passed = 0; passed <= 8; passed++)
        {
            for (var k = 1; k <= 8; k++)
            {
                var subsets = Enumerable.Range(0, 256).Where(set => System.Numerics.BitOperations.PopCount((uint)set) == k).ToList();
                var expected = subsets.Count(set => (set & ((1 << passed) - 1)) != 0) / (double)subsets.Count;
                Assert.Equal(expected, PassAtK.Estimate(8, passed, k), 12);
            }
        }
    }

    [Theory]
    [InlineData(2, 1, 3)]
    [InlineData(2, 3, 1)]
    [InlineData(2, 1, 0)]
    public void Numbers_out_of_range_are_refused(int samples, int passed, int k) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => PassAtK.Estimate(samples, passed, k));
}
