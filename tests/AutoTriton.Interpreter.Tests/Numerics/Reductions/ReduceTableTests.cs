using AutoTriton.Interpreter.Numerics;
using AutoTriton.Interpreter.Numerics.Reductions;

namespace AutoTriton.Interpreter.Tests.Numerics.Reductions;

public sealed unsafe class ReduceTableTests
{
    private static readonly (int Outer, int Axis, int Inner)[] Shapes =
        [(1, 1, 1), (3, 2, 1), (2, 8, 1), (1, 64, 1), (1, 1024, 1), (2, 37, 1), (5, 7, 3), (2, 16, 8), (1, 33, 19), (4, 1, 9), (1, 3, 1)];

    public static TheoryData<TritonDType> IntegerTypes => [.. ScalarReference.IntegerTypes];

    public static TheoryData<TritonDType> FloatTypes => [.. ScalarReference.FloatTypes];

    [Theory]
    [MemberData(nameof(IntegerTypes))]
    public void Integers_along_each_axis_equal_the_scalar_definition(TritonDType dtype)
    {
        foreach (var (outer, axis, inner) in Shapes)
        {
            var random = new System.Random(axis);
            using var source = Block.OfIntegers(dtype, [.. Enumerable.Range(0, outer * axis * inner).Select(_ => random.NextInt64(-99, 99))]);
            foreach (var operation in Enum.GetValues<ReduceOperation>())
            {
                AssertReduced(operation, source, outer, axis, inner, values => ScalarReference.EncodeInteger(
                    dtype, values.Select(i => ScalarReference.Integer(dtype, source[i])).Aggregate((a, b) => operation switch
                    {
                        ReduceOperation.Sum => a + b,
                        ReduceOperation.Product => a * b,
                        ReduceOperation.Minimum or ReduceOperation.MinimumPropagatingNaN => System.Numerics.BigInteger.Min(a, b),
                        ReduceOperation.Maximum or ReduceOperation.MaximumPropagatingNaN => System.Numerics.BigInteger.Max(a, b),
                        ReduceOperation.And => a & b,
                        ReduceOperation.Or => a | b,
                        _ => a ^ b,
                    })));
            }
        }
    }

    [Theory]
    [MemberData(nameof(FloatTypes))]
    public void Extremes_of_floats_pass_over_or_propagate_NaN(TritonDType dtype)
    {
        foreach (var (outer, axis, inner) in Shapes)
        {
            var random = new System.Random(axis);
            using var source = Block.OfFloats(
                dtype, [.. Enumerable.Range(0, outer * axis * inner).Select(_ => random.Next(9) == 0 ? double.NaN : (random.NextDouble() - 0.5) * 3)]);
            var values = source.Values();
            foreach (var (operation, combine) in new (ReduceOperation, Func<double, double, double>)[]
            {
                (ReduceOperation.Minimum, (a, b) => double.IsNaN(a) ? b : double.IsNaN(b) ? a : Math.Min(a, b)),
                (ReduceOperation.Maximum, (a, b) => double.IsNaN(a) ? b : double.IsNaN(b) ? a : Math.Max(a, b)),
                (ReduceOperation.MinimumPropagatingNaN, Math.Min),
                (ReduceOperation.MaximumPropagatingNaN, Math.Max),
            })
            {
                AssertReduced(operation, source, outer, axis, inner, indices => ScalarReference.EncodeFloat(dtype, indices.Select(i => values[i]).Aggregate(combine)));
            }
        }
    }

    [Theory]
    [MemberData(nameof(FloatTypes))]
    public void Sum_of_floats_is_near_to_the_exact_one(TritonDType dtype)
    {
        foreach (var (outer, axis, inner) in Shapes)
        {
            var random = new System.Random(axis);
            using var source = Block.OfFloats(dtype, [.. Enumerable.Range(0, outer * axis * inner).Select(_ => random.NextDouble() * 0.1)]);
            using var result = new Block(dtype, outer * inner);
            ReduceTable.Find(ReduceOperation.Sum, dtype)(source.Pointer, result.Pointer, outer, axis, inner);
            for (var i = 0; i < result.Count; i++)
            {
                var exact = Indices(i, axis, inner).Sum(source.Value);
                var rounded = ScalarReference.Decode(dtype, ScalarReference.EncodeFloat(dtype, exact));
                var place = Math.Max(Math.Pow(2, -dtype.MantissaWidth()), dtype == TritonDType.Float64 ? 1e-14 : 5e-7) * Math.Abs(rounded);
                Assert.Equal(rounded, result.Value(i), Math.Max(place, dtype.IsFloat8() ? 0.002 : 0));
            }

            result.AssertGuardIntact();
        }
    }

    [Fact]
    public void Sum_of_a_million_floats_keeps_its_digits()
    {
        using var source = Block.OfFloats(TritonDType.Float32, [.. Enumerable.Range(0, 1 << 20).Select(i => 1 + (i % 7 * 0.1))]);
        using var result = new Block(TritonDType.Float32, 1);
        ReduceTable.Find(ReduceOperation.Sum, TritonDType.Float32)(source.Pointer, result.Pointer, 1, 1 << 20, 1);
        var exact = source.Values().Sum();
        Assert.Equal(exact, result.Value(0), exact * 1e-6);
    }

    [Fact]
    public void Sum_of_truth_values_is_undefined() => Assert.True(ReduceTable.Find(ReduceOperation.Sum, TritonDType.Int1) == null);

    [Theory]
    [MemberData(nameof(FloatTypes))]
    public void Position_is_that_of_the_first_of_equals(TritonDType dtype)
    {
        foreach (var (outer, axis, inner) in Shapes)
        {
            var random = new System.Random(axis);
            using var source = Block.OfFloats(dtype, [.. Enumerable.Range(0, outer * axis * inner).Select(_ => random.Next(6) == 0 ? double.NaN : random.Next(-2, 3) * 0.5)]);
            using var extremes = new Block(dtype, outer * inner);
            using var positions = new Block(TritonDType.Int32, outer * inner);
            foreach (var greatest in new[] { true, false })
            {
                ArgumentTable.Find(greatest, dtype)(source.Pointer, extremes.Pointer, (int*)positions.Pointer, outer, axis, inner);
                for (var i = 0; i < positions.Count; i++)
                {
                    var values = Indices(i, axis, inner).Select(source.Value).ToArray();
                    var numbers = values.Where(value => !double.IsNaN(value)).ToArray();
                    var extreme = numbers.Length == 0 ? double.NaN : greatest ? numbers.Max() : numbers.Min();
                    Assert.Equal(numbers.Length == 0 && !double.IsNaN(values[0]) ? values[0] : extreme, extremes.Value(i));
                    Assert.Equal(numbers.Length == 0 ? 0 : Array.IndexOf(values, extreme), positions.Value(i));
                }
            }

            extremes.AssertGuardIntact();
            positions.AssertGuardIntact();
        }
    }

    private static IEnumerable<int> Indices(int result, int axis, int inner) =>
        Enumerable.Range(0, axis).Select(k => (((result / inner * axis) + k) * inner) + (result % inner));

    private static void AssertReduced(ReduceOperation operation, Block source, int outer, int axis, int inner, Func<IEnumerable<int>, byte[]> expected)
    {
        using var result = new Block(source.DType, outer * inner);
        ReduceTable.Find(operation, source.DType)(source.Pointer, result.Pointer, outer, axis, inner);
        for (var i = 0; i < result.Count; i++)
        {
            var want = expected(Indices(i, axis, inner));
            var bothNaN = source.DType.IsFloating() && double.IsNaN(result.Value(i)) && double.IsNaN(ScalarReference.Decode(source.DType, want));
            Assert.True(bothNaN || result[i].SequenceEqual(want), $"{operation} of {source.DType} over ({outer}, {axis}, {inner}) at {i}");
        }

        result.AssertGuardIntact();
    }
}
