using AutoTriton.Interpreter.Numerics;
using AutoTriton.Interpreter.Numerics.Scans;

namespace AutoTriton.Interpreter.Tests.Numerics.Scans;

public sealed unsafe class ScanTableTests
{
    public static TheoryData<TritonDType> IntegerTypes => [.. ScalarReference.IntegerTypes];

    [Theory]
    [MemberData(nameof(IntegerTypes))]
    public void Integers_are_gathered_as_defined_in_both_directions(TritonDType dtype)
    {
        foreach (var (outer, axis, inner) in new[] { (1, 1, 1), (2, 5, 1), (1, 64, 1), (3, 33, 1), (2, 8, 8), (2, 5, 11), (1, 16, 3) })
        {
            var random = new System.Random(axis);
            using var source = Block.OfIntegers(dtype, [.. Enumerable.Range(0, outer * axis * inner).Select(_ => random.NextInt64(-99, 99))]);
            foreach (var operation in Enum.GetValues<ScanOperation>())
            {
                AssertScanned(operation, source, outer, axis, inner, reverse: false);
                AssertScanned(operation, source, outer, axis, inner, reverse: true);
            }
        }
    }

    [Theory]
    [InlineData(TritonDType.Float32, 1e-6)]
    [InlineData(TritonDType.Float16, 1e-3)]
    [InlineData(TritonDType.BFloat16, 8e-3)]
    [InlineData(TritonDType.Float64, 1e-14)]
    public void Running_sum_of_floats_is_rounded_from_the_unrounded_sum(TritonDType dtype, double tolerance)
    {
        using var source = Block.OfFloats(dtype, [.. Enumerable.Range(0, 200).Select(i => 0.37 + (i % 5))]);
        using var result = new Block(dtype, 200);
        ScanTable.Find(ScanOperation.Sum, dtype)(source.Pointer, result.Pointer, 1, 200, 1, false);
        var sum = 0.0;
        for (var i = 0; i < 200; i++)
        {
            sum += source.Value(i);
            Assert.Equal(sum, result.Value(i), sum * tolerance);
        }
    }

    [Fact]
    public void Running_maximum_passes_over_NaN()
    {
        using var source = Block.OfFloats(TritonDType.Float32, [1, double.NaN, 3, 2, double.NaN, 5]);
        using var result = new Block(TritonDType.Float32, 6);
        ScanTable.Find(ScanOperation.Maximum, TritonDType.Float32)(source.Pointer, result.Pointer, 1, 6, 1, false);
        Assert.Equal([1, 1, 3, 3, 3, 5], result.Values());
    }

    private static void AssertScanned(ScanOperation operation, Block source, int outer, int axis, int inner, bool reverse)
    {
        using var result = new Block(source.DType, source.Count);
        ScanTable.Find(operation, source.DType)(source.Pointer, result.Pointer, outer, axis, inner, reverse);
        for (var o = 0; o < outer; o++)
        {
            for (var c = 0; c < inner; c++)
            {
                var indices = Enumerable.Range(0, axis).Select(k => (((o * axis) + k) * inner) + c).ToArray();
                var order = reverse ? indices.Reverse().ToArray() : indices;
                var gathered = ScalarReference.Integer(source.DType, source[order[0]]);
                for (var k = 0; k < axis; k++)
                {
                    var value = ScalarReference.Integer(source.DType, source[order[k]]);
                    gathered = k == 0 ? value : operation switch
                    {
                        ScanOperation.Sum => gathered + value,
                        ScanOperation.Product => gathered * value,
                        ScanOperation.Minimum => System.Numerics.BigInteger.Min(gathered, value),
                        ScanOperation.Maximum => System.Numerics.BigInteger.Max(gathered, value),
                        ScanOperation.And => gathered & value,
                        ScanOperation.Or => gathered | value,
                        _ => gathered ^ value,
                    };
                    gathered = ScalarReference.Integer(source.DType, ScalarReference.EncodeInteger(source.DType, gathered));
                    Assert.True(result[order[k]].SequenceEqual(ScalarReference.EncodeInteger(source.DType, gathered)), $"{operation} {source.DType} ({outer}, {axis}, {inner}) reverse {reverse} at {order[k]}");
                }
            }
        }

        result.AssertGuardIntact();
    }
}
