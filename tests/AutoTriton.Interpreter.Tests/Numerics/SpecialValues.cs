using AutoTriton.Interpreter.Numerics;

namespace AutoTriton.Interpreter.Tests.Numerics;

/// <summary>Values at which arithmetic goes wrong first.</summary>
internal static class SpecialValues
{
    /// <summary>Zeros, infinities, NaN, subnormals, extremes and ordinary values of a floating point type, as elements.</summary>
    public static byte[][] Floats(TritonDType dtype) => dtype.SizeInBytes() switch
    {
        1 => [.. Enumerable.Range(0, 256).Select(code => new[] { (byte)code })],
        2 => [.. Codes16(dtype).Select(code => BitConverter.GetBytes((ushort)code))],
        4 => [.. Doubles.Select(value => BitConverter.GetBytes((float)value))],
        _ => [.. Doubles.Select(BitConverter.GetBytes)],
    };

    /// <summary>Zero, one, minus one, extremes and ordinary values of an integer type, as elements.</summary>
    public static byte[][] Integers(TritonDType dtype)
    {
        long[] values =
        [
            0, 1, 2, 3, 7, 8, 15, 16, 31, 32, 63, 64, 100, 127, 128, 255, 256, 32767, 32768, 65535, 65536, int.MaxValue, uint.MaxValue, 12345678901,
            long.MaxValue, -1, -2, -3, -7, -100, -128, -129, -32768, -32769, int.MinValue, -12345678901, long.MinValue, long.MinValue + 1,
        ];
        return [.. values.Select(value => ScalarReference.EncodeInteger(dtype, value))];
    }

    private static readonly double[] Doubles =
    [
        0, -0.0, 1, -1, 0.5, -0.5, 1.5, -1.5, 2.5, -2.5, 2, -3, 3.25, 0.1, -0.3, 100.75, -77.125, 1e-3, 1e5, -1e10, 8388609.5, 4503599627370497.5,
        double.NaN, double.PositiveInfinity, double.NegativeInfinity, float.Epsilon, -float.Epsilon, 1.17549435e-38, float.MaxValue, -float.MaxValue,
        double.Epsilon, double.MaxValue, 0.49999997, 0.49999999999999994, 65504, 65520, 3.3895313892515355e38,
    ];

    private static IEnumerable<int> Codes16(TritonDType dtype)
    {
        var infinity = dtype == TritonDType.Float16 ? 0x7C00 : 0x7F80;
        int[] magnitudes = [0, 1, 2, infinity, infinity + 1, 0x7FFF, infinity - 1, infinity / 2, (infinity / 2) + 3, (infinity / 2) - 77, 0x80, 0x400, 0x3FF];
        return magnitudes.Concat(Enumerable.Range(0, 40).Select(i => i * 797 % infinity)).SelectMany(code => new[] { code, code | 0x8000 });
    }
}
