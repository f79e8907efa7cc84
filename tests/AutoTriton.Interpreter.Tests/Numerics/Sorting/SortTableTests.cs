using AutoTriton.Interpreter.Numerics;
using AutoTriton.Interpreter.Numerics.Sorting;

namespace AutoTriton.Interpreter.Tests.Numerics.Sorting;

public sealed unsafe class SortTableTests
{
    public static TheoryData<TritonDType> AllTypes => [.. Enum.GetValues<TritonDType>()];

    [Theory]
    [MemberData(nameof(AllTypes))]
    public void Rows_are_sorted_in_either_direction(TritonDType dtype)
    {
        const int Rows = 3, Count = 37;
        var random = new System.Random(7);
        using var source = dtype.IsFloating()
            ? Block.OfFloats(dtype, [.. Enumerable.Range(0, Rows * Count).Select(i => i % 11 == 0 ? double.NegativeInfinity : (random.NextDouble() - 0.5) * 100)])
            : Block.OfIntegers(dtype, [.. Enumerable.Range(0, Rows * Count).Select(_ => dtype == TritonDType.Int1 ? random.Next(2) : random.NextInt64(-1000, 1000))]);
        using var result = new Block(dtype, Rows * Count);
        foreach (var descending in new[] { false, true })
        {
            SortTable.Find(dtype)(source.Pointer, result.Pointer, Rows, Count, descending);
            for (var row = 0; row < Rows; row++)
            {
                var sorted = source.Values().Skip(row * Count).Take(Count).Order().ToArray();
                Assert.Equal(descending ? sorted.Reverse() : sorted, result.Values().Skip(row * Count).Take(Count));
            }
        }

        result.AssertGuardIntact();
    }

    [Fact]
    public void Not_a_number_stands_beyond_infinity()
    {
        using var source = Block.OfFloats(TritonDType.Float32, [1, Math.Abs(double.NaN), double.PositiveInfinity, -2]);
        using var result = new Block(TritonDType.Float32, 4);
        SortTable.Find(TritonDType.Float32)(source.Pointer, result.Pointer, 1, 4, false);
        Assert.Equal([-2, 1, double.PositiveInfinity, double.NaN], result.Values());
    }

    [Fact]
    public void Histogram_counts_what_is_in_range_and_not_masked()
    {
        int[] values = [0, 3, 3, 2, -1, 4, 9, 3];
        byte[] mask = [1, 1, 0, 1, 1, 1, 1, 1];
        var bins = new int[4];
        fixed (int* v = values, b = bins)
        fixed (byte* m = mask)
        {
            Histogram.Count(v, null, b, values.Length, 4);
            Assert.Equal([1, 0, 1, 3], bins);
            Histogram.Count(v, m, b, values.Length, 4);
            Assert.Equal([1, 0, 1, 2], bins);
        }
    }
}
