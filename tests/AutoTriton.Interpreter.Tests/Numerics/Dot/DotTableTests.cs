using System.Runtime.InteropServices;
using AutoTriton.Interpreter.Numerics;
using AutoTriton.Interpreter.Numerics.Dot;

namespace AutoTriton.Interpreter.Tests.Numerics.Dot;

public sealed unsafe class DotTableTests
{
    public static TheoryData<int, int, int> Shapes => new()
    {
        { 16, 16, 16 },
        { 64, 64, 32 },
        { 32, 128, 64 },
        { 128, 16, 8 },
        { 1, 8, 4 },
        { 7, 21, 5 },
        { 2, 1, 1 },
    };

    [Theory]
    [MemberData(nameof(Shapes))]
    public void Product_of_each_type_agrees_with_double(int m, int n, int k)
    {
        TritonDType[] types = [TritonDType.Float64, TritonDType.Float32, .. ScalarReference.FloatTypes.Where(dtype => dtype < TritonDType.Float32)];
        foreach (var input in types)
        {
            var accumulator = input == TritonDType.Float64 ? TritonDType.Float64 : TritonDType.Float32;
            var tolerance = input == TritonDType.Float64 ? 1e-14 : 1e-6;
            AssertProduct(input, accumulator, DotPrecision.Ieee, m, n, k, tolerance, value => value);
        }
    }

    [Theory]
    [MemberData(nameof(Shapes))]
    public void Narrow_accumulator_is_rounded_once_at_the_end(int m, int n, int k)
    {
        AssertProduct(TritonDType.Float16, TritonDType.Float16, DotPrecision.Ieee, m, n, k, 6e-4, value => value);
        AssertProduct(TritonDType.BFloat16, TritonDType.BFloat16, DotPrecision.Ieee, m, n, k, 5e-3, value => value);
    }

    [Theory]
    [MemberData(nameof(Shapes))]
    public void Tf32_multiplies_elements_of_ten_mantissa_bits(int m, int n, int k) =>
        AssertProduct(TritonDType.Float32, TritonDType.Float32, DotPrecision.Tf32, m, n, k, 1e-6, CutTo10Bits);

    [Theory]
    [MemberData(nameof(Shapes))]
    public void Tf32x3_comes_near_to_float(int m, int n, int k) =>
        AssertProduct(TritonDType.Float32, TritonDType.Float32, DotPrecision.Tf32X3, m, n, k, 2e-6, value => value);

    [Fact]
    public void Int8_products_are_summed_as_int32()
    {
        const int M = 16, N = 24, K = 33;
        var random = new System.Random(5);
        using var a = Block.OfIntegers(TritonDType.Int8, [.. Enumerable.Range(0, M * K).Select(_ => (long)random.Next(-128, 128))]);
        using var b = Block.OfIntegers(TritonDType.Int8, [.. Enumerable.Range(0, K * N).Select(_ => (long)random.Next(-128, 128))]);
        using var c = new Block(TritonDType.Int32, M * N);
        Run(a, b, null, c, DotPrecision.Ieee, M, N, K);
        for (var i = 0; i < M * N; i++)
        {
            var expected = Enumerable.Range(0, K).Sum(x => a.Value((i / N * K) + x) * b.Value((x * N) + (i % N)));
            Assert.Equal(expected, c.Value(i));
        }
    }

    [Fact]
    public void Not_a_number_reaches_only_its_row()
    {
        using var a = Block.OfFloats(TritonDType.Float32, [.. Enumerable.Range(0, 16 * 16).Select(i => i == 35 ? double.NaN : 1.0)]);
        using var b = Block.OfFloats(TritonDType.Float32, [.. Enumerable.Repeat(2.0, 16 * 16)]);
        using var c = new Block(TritonDType.Float32, 16 * 16);
        foreach (var precision in Enum.GetValues<DotPrecision>())
        {
            Run(a, b, null, c, precision, 16, 16, 16);
            for (var i = 0; i < c.Count; i++)
            {
                Assert.Equal(i / 16 == 2 ? double.NaN : 32, c.Value(i));
            }
        }
    }

    private static void AssertProduct(
        TritonDType input, TritonDType accumulator, DotPrecision precision, int m, int n, int k, double tolerance, Func<double, double> rounded)
    {
        var random = new System.Random(m + n + k);
        using var a = Block.OfFloats(input, [.. Enumerable.Range(0, m * k).Select(_ => random.NextDouble() - 0.5)]);
        using var b = Block.OfFloats(input, [.. Enumerable.Range(0, k * n).Select(_ => random.NextDouble() - 0.5)]);
        using var start = Block.OfFloats(accumulator, [.. Enumerable.Range(0, m * n).Select(_ => random.NextDouble())]);
        using var c = new Block(accumulator, m * n);
        Run(a, b, start, c, precision, m, n, k);
        for (var i = 0; i < m * n; i++)
        {
            var terms = Enumerable.Range(0, k).Select(x => rounded(a.Value((i / n * k) + x)) * rounded(b.Value((x * n) + (i % n)))).ToArray();
            var scale = terms.Sum(Math.Abs) + start.Value(i);
            Assert.Equal(terms.Sum() + start.Value(i), c.Value(i), tolerance * scale);
        }

        c.AssertGuardIntact();
    }

    private static void Run(Block a, Block b, Block? start, Block c, DotPrecision precision, int m, int n, int k)
    {
        var scratch = (byte*)NativeMemory.Alloc((nuint)DotTable.ScratchBytes(a.DType, c.DType, m, n, k));
        DotTable.Find(a.DType, c.DType, precision)(a.Pointer, b.Pointer, start is null ? null : start.Pointer, c.Pointer, m, n, k, scratch);
        NativeMemory.Free(scratch);
    }

    private static double CutTo10Bits(double value)
    {
        var bits = BitConverter.SingleToUInt32Bits((float)value);
        return BitConverter.UInt32BitsToSingle(bits & ~0x1FFFu);
    }
}
