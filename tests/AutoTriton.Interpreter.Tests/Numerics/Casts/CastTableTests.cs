using System.Numerics;
using AutoTriton.Interpreter.Numerics;
using AutoTriton.Interpreter.Numerics.Casts;

namespace AutoTriton.Interpreter.Tests.Numerics.Casts;

public sealed unsafe class CastTableTests
{
    public static TheoryData<TritonDType> AllTypes => [.. Enum.GetValues<TritonDType>()];

    public static TheoryData<TritonDType> SmallTypes => [.. Enum.GetValues<TritonDType>().Where(dtype => dtype.SizeInBytes() <= 2 && dtype != TritonDType.Int1)];

    [Theory]
    [MemberData(nameof(SmallTypes))]
    public void Every_pattern_is_cast_to_every_type_by_definition(TritonDType from)
    {
        var patterns = from.SizeInBytes() == 1
            ? Enumerable.Range(0, 256).Select(code => new[] { (byte)code })
            : Enumerable.Range(0, 65536).Select(code => BitConverter.GetBytes((ushort)code));
        AssertCasts(from, [.. patterns]);
    }

    [Theory]
    [MemberData(nameof(AllTypes))]
    public void Special_values_are_cast_to_every_type_by_definition(TritonDType from) => AssertCasts(
        from,
        from == TritonDType.Int1 ? [[0], [1], [1], [0], [1]]
        : from.IsFloating() ? [.. SpecialValues.Floats(from), .. Ties(from)]
        : SpecialValues.Integers(from));

    [Theory]
    [MemberData(nameof(AllTypes))]
    public void Bitcast_keeps_every_bit(TritonDType dtype)
    {
        using var source = new Block(dtype, 21);
        using var destination = new Block(dtype, 21);
        for (var i = 0; i < 21; i++)
        {
            source.SetBytes(i, [.. Enumerable.Range(0, dtype.SizeInBytes()).Select(b => (byte)((i * 37) + b))]);
        }

        CastTable.FindBitcast(dtype)(source.Pointer, destination.Pointer, 21);
        for (var i = 0; i < 21; i++)
        {
            Assert.True(source[i].SequenceEqual(destination[i]));
        }

        destination.AssertGuardIntact();
    }

    private static void AssertCasts(TritonDType from, byte[][] values)
    {
        using var source = new Block(from, values.Length);
        for (var i = 0; i < values.Length; i++)
        {
            source.SetBytes(i, values[i]);
        }

        foreach (var to in Enum.GetValues<TritonDType>())
        {
            using var destination = new Block(to, values.Length);
            CastTable.Find(from, to)(source.Pointer, destination.Pointer, values.Length);
            for (var i = 0; i < values.Length; i++)
            {
                var expected = from == to ? values[i] : Expected(from, to, values[i]);
                var isNaN = from.IsFloating() && double.IsNaN(ScalarReference.Decode(from, values[i]));
                var same = destination[i].SequenceEqual(expected)
                    || (isNaN && to == TritonDType.Float8E4B15 && (destination[i][0] & 0x7F) == 0x7F)
                    || (to.IsFloating() && double.IsNaN(ScalarReference.Decode(to, expected)) && double.IsNaN(destination.Value(i)));
                if (!same)
                {
                    Assert.Fail($"{from} {Convert.ToHexString(values[i])} to {to}: {Convert.ToHexString(destination[i])}, expected {Convert.ToHexString(expected)} (lowest byte first)");
                }
            }

            destination.AssertGuardIntact();
        }
    }

    private static byte[] Expected(TritonDType from, TritonDType to, byte[] bytes)
    {
        if (from.IsInteger())
        {
            var integer = ScalarReference.Integer(from, bytes);
            return to == TritonDType.Int1 ? [integer.IsZero ? (byte)0 : (byte)1]
                : to.IsInteger() ? ScalarReference.EncodeInteger(to, integer)
                : ScalarReference.EncodeFloat(to, to == TritonDType.Float64 ? ToDouble(integer) : ToSingle(integer));
        }

        var value = ScalarReference.Decode(from, bytes);
        return to == TritonDType.Int1 ? [value != 0 ? (byte)1 : (byte)0]
            : to.IsFloating() ? ScalarReference.EncodeFloat(to, value)
            : ScalarReference.EncodeInteger(to, Truncated(from, to, value));
    }

    private static float ToSingle(BigInteger value) => value < 0 ? (float)(long)value : (float)(ulong)value;

    // BigInteger's own conversion truncates.
    private static double ToDouble(BigInteger value) => value < 0 ? (double)(long)value : (double)(ulong)value;

    private static BigInteger Truncated(TritonDType from, TritonDType to, double value)
    {
        if (double.IsNaN(value))
        {
            // As cvt.rzi: the upper bit alone where one side has 64 bits; of a byte the 16-bit result's lower half.
            return to.SizeInBytes() > 1 && (from == TritonDType.Float64 || to.SizeInBytes() == 8) ? BigInteger.One << (to.BitWidth() - 1) : 0;
        }

        var bits = to.SizeInBytes() == 1 ? 16 : to.BitWidth();
        var isSigned = to.IsSigned();
        var lowest = isSigned ? -(BigInteger.One << (bits - 1)) : 0;
        var highest = (BigInteger.One << (isSigned ? bits - 1 : bits)) - 1;
        return value <= (double)lowest ? lowest : value >= (double)highest ? highest : new BigInteger(value);
    }

    /// <summary>Values halfway between two neighbours of each narrower type, and just beside.</summary>
    private static IEnumerable<byte[]> Ties(TritonDType from)
    {
        if (from.SizeInBytes() < 4)
        {
            yield break;
        }

        foreach (var to in ScalarReference.FloatTypes.Where(dtype => dtype.SizeInBytes() < from.SizeInBytes()))
        {
            var width = to.MantissaWidth();
            for (var exponent = -20; exponent < 20; exponent++)
            {
                foreach (var odd in new[] { 1.0, 2.0, 3.0 })
                {
                    var tie = Math.Pow(2, exponent) * (1 + ((odd - 0.5) * Math.Pow(2, -width)));
                    double[] near = from == TritonDType.Float64
                        ? [tie, Math.BitIncrement(tie), Math.BitDecrement(tie), -tie]
                        : [tie, MathF.BitIncrement((float)tie), MathF.BitDecrement((float)tie), -tie];
                    foreach (var value in near)
                    {
                        yield return ScalarReference.EncodeFloat(from, value);
                    }
                }
            }
        }
    }
}
