using System.Numerics;
using AutoTriton.Interpreter.Numerics;
using AutoTriton.Interpreter.Numerics.Elementwise;
using AutoTriton.Interpreter.Numerics.Mathematics;

namespace AutoTriton.Interpreter.Tests.Numerics.Elementwise;

public sealed unsafe class UnaryTableTests
{
    public static TheoryData<TritonDType> FloatTypes => [.. ScalarReference.FloatTypes];

    public static TheoryData<TritonDType> IntegerTypes => [.. ScalarReference.IntegerTypes];

    [Theory]
    [MemberData(nameof(FloatTypes))]
    public void Float_operation_is_near_to_its_definition_for_special_values(TritonDType dtype)
    {
        foreach (var operation in Enum.GetValues<UnaryOperation>().Where(operation => UnaryTable.Find(operation, dtype) != null))
        {
            AssertResults(operation, dtype, SpecialValues.Floats(dtype), bytes => FloatResult(operation, dtype, bytes));
        }
    }

    [Theory]
    [MemberData(nameof(IntegerTypes))]
    public void Integer_operation_equals_its_definition_for_special_values(TritonDType dtype)
    {
        foreach (var operation in Enum.GetValues<UnaryOperation>().Where(operation => UnaryTable.Find(operation, dtype) != null))
        {
            AssertResults(operation, dtype, SpecialValues.Integers(dtype), bytes => IntegerResult(operation, dtype, bytes));
        }
    }

    [Fact]
    public void Not_of_truth_values_is_the_other_one() =>
        AssertResults(UnaryOperation.Not, TritonDType.Int1, [[0], [1], [1]], bytes => [(byte)(1 - bytes[0])]);

    private static void AssertResults(UnaryOperation operation, TritonDType dtype, byte[][] values, Func<byte[], byte[]> expected)
    {
        using var source = new Block(dtype, values.Length);
        using var result = new Block(UnaryTable.ResultType(operation, dtype), values.Length);
        for (var i = 0; i < values.Length; i++)
        {
            source.SetBytes(i, values[i]);
        }

        UnaryTable.Find(operation, dtype)(source.Pointer, result.Pointer, values.Length);
        for (var i = 0; i < values.Length; i++)
        {
            var want = expected(values[i]);
            if (!result[i].SequenceEqual(want) && !IsNear(operation, result.DType, result[i], want))
            {
                Assert.Fail($"{operation} of {Convert.ToHexString(values[i])} {dtype} (lowest byte first): {Convert.ToHexString(result[i])}, expected {Convert.ToHexString(want)}");
            }
        }

        result.AssertGuardIntact();
    }

    private static bool IsNear(UnaryOperation operation, TritonDType dtype, ReadOnlySpan<byte> actual, ReadOnlySpan<byte> expected)
    {
        if (!dtype.IsFloating())
        {
            return false;
        }

        var (a, e) = (ScalarReference.Decode(dtype, actual), ScalarReference.Decode(dtype, expected));
        if (dtype == TritonDType.Float8E4B15 && (actual[0] & expected[0] & 0x7F) == 0x7F)
        {
            // What NaN becomes in the type without one; a NaN's sign means nothing.
            return true;
        }

        if (double.IsNaN(a) || double.IsNaN(e))
        {
            return double.IsNaN(a) && double.IsNaN(e);
        }

        var isExact = operation is UnaryOperation.Negate or UnaryOperation.Absolute or UnaryOperation.SquareRoot or UnaryOperation.Reciprocal
            or UnaryOperation.Floor or UnaryOperation.Ceiling or UnaryOperation.Truncate or UnaryOperation.RoundAway or UnaryOperation.RoundEven;

        // Narrow types: a value near a border between two neighbours may fall to either side.
        var relative = dtype switch
        {
            TritonDType.Float64 => 2e-13,
            TritonDType.Float32 => 4e-7,
            _ => Math.Pow(2, -dtype.MantissaWidth()),
        };
        return a == e || (!isExact && Math.Abs(a - e) <= Math.Max(Math.Abs(e) * relative, Smallest(dtype)));
    }

    private static double Smallest(TritonDType dtype) => dtype switch
    {
        TritonDType.Float64 => 1e-300,
        TritonDType.Float32 or TritonDType.BFloat16 => 1.2e-38,
        TritonDType.Float16 => Math.Pow(2, -24),
        _ => ScalarReference.Decode(dtype, [1]),
    };

    private static byte[] FloatResult(UnaryOperation operation, TritonDType dtype, byte[] bytes)
    {
        var x = ScalarReference.Decode(dtype, bytes);
        if (UnaryTable.IsPredicate(operation))
        {
            var holds = operation switch
            {
                UnaryOperation.IsNaN => double.IsNaN(x),
                UnaryOperation.IsInfinity => double.IsInfinity(x),
                UnaryOperation.IsFinite => double.IsFinite(x),
                _ => (bytes[^1] & 0x80) != 0,
            };
            return [holds ? (byte)1 : (byte)0];
        }

        var value = dtype == TritonDType.Float64 ? DoubleValue(operation, x) : SingleValue(operation, x);
        return ScalarReference.EncodeFloat(dtype, dtype == TritonDType.Float64 ? value : (float)value);
    }

    /// <summary>As the GPU has it: some functions take subnormal fp32 numbers for zeros, some of libdevice's stumble over them.</summary>
    private static double SingleValue(UnaryOperation operation, double x)
    {
        const double LeastNormal = 1.1754943508222875e-38;
        var isSubnormal = x != 0 && Math.Abs(x) < LeastNormal;
        var flushes = operation switch
        {
            UnaryOperation.NormalCdfInverse => Math.Abs(x) < LeastNormal / 2,
            UnaryOperation.ReciprocalSquareRoot or UnaryOperation.ApproximateSquareRoot or UnaryOperation.Reciprocal or UnaryOperation.LogGamma or UnaryOperation.Gamma
                or UnaryOperation.ErfComplementInverse or UnaryOperation.FastSin or UnaryOperation.FastCos or UnaryOperation.FastTan
                or UnaryOperation.FastLog or UnaryOperation.FastLog2 or UnaryOperation.FastLog10 => isSubnormal,
            _ => false,
        };
        return (operation, isSubnormal) switch
        {
            (UnaryOperation.CubeRoot or UnaryOperation.ReciprocalCubeRoot, true) => double.NaN,
            (UnaryOperation.Exponent, true) => -150,
            (UnaryOperation.FastSin, _) => ScalarFunctions.FastSin(flushes ? Math.CopySign(0, x) : x),
            (UnaryOperation.FastCos, _) => ScalarFunctions.FastCos(flushes ? 0 : x),
            (UnaryOperation.FastTan, _) => ScalarFunctions.FastTan(flushes ? Math.CopySign(0, x) : x),
            _ => DoubleValue(operation, flushes ? Math.CopySign(0, x) : x),
        };
    }

    private static double DoubleValue(UnaryOperation operation, double x) => operation switch
    {
        UnaryOperation.Negate => -x,
        UnaryOperation.Absolute => Math.Abs(x),
        UnaryOperation.Exp => Math.Exp(x),
        UnaryOperation.Exp2 => Math.Pow(2, x),
        UnaryOperation.Exp10 => Math.Pow(10, x),
        UnaryOperation.ExpMinus1 => Math.Abs(x) < 1e-5 ? x + (x * x / 2) : Math.Exp(x) - 1,
        UnaryOperation.Log => Math.Log(x),
        UnaryOperation.Log2 => Math.Log2(x),
        UnaryOperation.Log10 => Math.Log10(x),
        UnaryOperation.Log1Plus => Math.Abs(x) < 1e-5 ? x - (x * x / 2) : Math.Log(1 + x),
        UnaryOperation.Sin => Math.Sin(x),
        UnaryOperation.Cos => Math.Cos(x),
        UnaryOperation.Tan => Math.Tan(x),
        UnaryOperation.Asin => Math.Asin(x),
        UnaryOperation.Acos => Math.Acos(x),
        UnaryOperation.Atan => Math.Atan(x),
        UnaryOperation.Sinh => Math.Sinh(x),
        UnaryOperation.Cosh => Math.Cosh(x),
        UnaryOperation.Tanh => Math.Tanh(x),
        UnaryOperation.Asinh => Math.Asinh(x),
        UnaryOperation.Acosh => Math.Acosh(x),
        UnaryOperation.Atanh => Math.Atanh(x),
        UnaryOperation.SquareRoot => Math.Sqrt(x),
        UnaryOperation.ReciprocalSquareRoot => 1 / Math.Sqrt(x),
        UnaryOperation.CubeRoot => Math.Cbrt(x),
        UnaryOperation.Reciprocal => 1 / x,
        UnaryOperation.Sigmoid => 1 / (1 + Math.Exp(-x)),
        UnaryOperation.SinPi => double.SinPi(x),
        UnaryOperation.CosPi => double.CosPi(x),
        UnaryOperation.ReciprocalCubeRoot => 1 / Math.Cbrt(x),
        UnaryOperation.Saturate => double.IsNaN(x) ? 0 : Math.Clamp(x, 0, 1),
        UnaryOperation.Exponent => x == 0 ? double.NegativeInfinity : double.IsFinite(x) ? Math.ILogB(x) : Math.Abs(x),
        UnaryOperation.ApproximateSquareRoot => Math.Sqrt(x),
        UnaryOperation.FastSin => Math.Sin(x),
        UnaryOperation.FastCos => Math.Cos(x),
        UnaryOperation.FastTan => Math.Tan(x),
        UnaryOperation.FastLog => Math.Log(x),
        UnaryOperation.FastLog2 => Math.Log2(x),
        UnaryOperation.FastLog10 => Math.Log10(x),
        UnaryOperation.Floor => Math.Floor(x),
        UnaryOperation.Ceiling => Math.Ceiling(x),
        UnaryOperation.Truncate => Math.Truncate(x),
        UnaryOperation.RoundAway => Math.Round(x, MidpointRounding.AwayFromZero),
        UnaryOperation.RoundEven => Math.Round(x, MidpointRounding.ToEven),

        // Checked against published values in their own tests.
        UnaryOperation.Erf => ErrorFunction.Erf(x),
        UnaryOperation.ErfComplement => ErrorFunction.ErfComplement(x),
        UnaryOperation.ErfInverse => ErrorFunction.ErfInverse(x),
        UnaryOperation.ErfComplementInverse => ErrorFunction.ErfComplementInverse(x),
        UnaryOperation.ErfComplementScaled => ErrorFunction.ErfComplementScaled(x),
        UnaryOperation.BesselJ0 => BesselFunction.J0(x),
        UnaryOperation.BesselJ1 => BesselFunction.J1(x),
        UnaryOperation.BesselY0 => BesselFunction.Y0(x),
        UnaryOperation.BesselY1 => BesselFunction.Y1(x),
        UnaryOperation.BesselI0 => BesselFunction.I0(x),
        UnaryOperation.BesselI1 => BesselFunction.I1(x),
        UnaryOperation.NormalCdf => ErrorFunction.NormalCdf(x),
        UnaryOperation.NormalCdfInverse => ErrorFunction.NormalCdfInverse(x),
        UnaryOperation.LogGamma => GammaFunction.LogGamma(x),
        UnaryOperation.Gamma => GammaFunction.Gamma(x),
        _ => throw new ArgumentOutOfRangeException(nameof(operation)),
    };

    private static byte[] IntegerResult(UnaryOperation operation, TritonDType dtype, byte[] bytes)
    {
        var value = ScalarReference.Integer(dtype, bytes);
        return ScalarReference.EncodeInteger(dtype, operation switch
        {
            UnaryOperation.Negate => -value,
            UnaryOperation.Absolute => BigInteger.Abs(value),
            UnaryOperation.Not => -value - 1,
            UnaryOperation.PopCount => Bits(bytes).Count(bit => bit),
            UnaryOperation.LeadingZeroCount => Bits(bytes).Reverse().TakeWhile(bit => !bit).Count(),
            UnaryOperation.FindFirstSet => Array.IndexOf(Bits(bytes), true) + 1,
            UnaryOperation.ReverseBits => Bits(bytes).Aggregate(BigInteger.Zero, (sum, bit) => (sum << 1) + (bit ? 1 : 0)),
            _ => throw new ArgumentOutOfRangeException(nameof(operation)),
        });
    }

    private static bool[] Bits(byte[] bytes) => [.. Enumerable.Range(0, 8 * bytes.Length).Select(i => (bytes[i / 8] >> (i % 8) & 1) == 1)];
}
