using System.Numerics;
using AutoTriton.Interpreter.Numerics;
using AutoTriton.Interpreter.Numerics.Elementwise;
using AutoTriton.Interpreter.Numerics.Mathematics;

namespace AutoTriton.Interpreter.Tests.Numerics.Elementwise;

public sealed unsafe class BinaryTableTests
{
    public static TheoryData<TritonDType> FloatTypes => [.. ScalarReference.FloatTypes];

    public static TheoryData<TritonDType> IntegerTypes => [.. ScalarReference.IntegerTypes];

    [Theory]
    [MemberData(nameof(FloatTypes))]
    public void Float_operation_equals_its_definition_for_special_values(TritonDType dtype)
    {
        var specials = SpecialValues.Floats(dtype).Where((_, i) => dtype.SizeInBytes() > 1 || i % 5 == 0 || i % 128 > 122).ToArray();
        var found = 0;
        foreach (var operation in Enum.GetValues<BinaryOperation>())
        {
            if (BinaryTable.Find(operation, dtype, OperandForm.Blocks) == null)
            {
                continue;
            }

            AssertAllForms(operation, dtype, specials, (left, right) => FloatResult(operation, dtype, left, right));
            found++;
        }

        Assert.NotEqual(0, found);
    }

    [Theory]
    [MemberData(nameof(IntegerTypes))]
    public void Integer_operation_equals_its_definition_for_special_values(TritonDType dtype)
    {
        var specials = SpecialValues.Integers(dtype);
        var found = 0;
        foreach (var operation in Enum.GetValues<BinaryOperation>())
        {
            if (BinaryTable.Find(operation, dtype, OperandForm.Blocks) == null)
            {
                continue;
            }

            AssertAllForms(operation, dtype, specials, (left, right) => IntegerResult(operation, dtype, left, right));
            found++;
        }

        Assert.NotEqual(0, found);
    }

    [Fact]
    public void Truth_values_are_added_modulo_two_and_ordered()
    {
        byte[][] values = [[0], [1]];
        AssertAllForms(BinaryOperation.Add, TritonDType.Int1, values, (a, b) => [(byte)(a[0] ^ b[0])]);
        AssertAllForms(BinaryOperation.Multiply, TritonDType.Int1, values, (a, b) => [(byte)(a[0] & b[0])]);
        AssertAllForms(BinaryOperation.And, TritonDType.Int1, values, (a, b) => [(byte)(a[0] & b[0])]);
        AssertAllForms(BinaryOperation.Or, TritonDType.Int1, values, (a, b) => [(byte)(a[0] | b[0])]);
        AssertAllForms(BinaryOperation.Xor, TritonDType.Int1, values, (a, b) => [(byte)(a[0] ^ b[0])]);
        AssertAllForms(BinaryOperation.Minimum, TritonDType.Int1, values, (a, b) => [Math.Min(a[0], b[0])]);
        AssertAllForms(BinaryOperation.Maximum, TritonDType.Int1, values, (a, b) => [Math.Max(a[0], b[0])]);
        AssertAllForms(BinaryOperation.Less, TritonDType.Int1, values, (a, b) => [a[0] < b[0] ? (byte)1 : (byte)0]);
        AssertAllForms(BinaryOperation.NotEqual, TritonDType.Int1, values, (a, b) => [a[0] != b[0] ? (byte)1 : (byte)0]);
    }

    [Theory]
    [InlineData(TritonDType.Float32, nameof(BinaryOperation.And))]
    [InlineData(TritonDType.Float32, nameof(BinaryOperation.ShiftLeft))]
    [InlineData(TritonDType.Int32, nameof(BinaryOperation.Power))]
    [InlineData(TritonDType.Int1, nameof(BinaryOperation.Divide))]
    public void Undefined_combination_is_null(TritonDType dtype, string operation) =>
        Assert.True(BinaryTable.Find(Enum.Parse<BinaryOperation>(operation), dtype, OperandForm.Blocks) == null);

    [Fact]
    public void Destination_may_be_an_operand()
    {
        using var left = Block.OfIntegers(TritonDType.Int32, [.. Enumerable.Range(0, 37).Select(i => (long)i)]);
        using var right = Block.OfIntegers(TritonDType.Int32, [.. Enumerable.Range(0, 37).Select(i => 100L * i)]);
        BinaryTable.Find(BinaryOperation.Add, TritonDType.Int32, OperandForm.Blocks)(left.Pointer, right.Pointer, right.Pointer, 37);
        Assert.Equal(Enumerable.Range(0, 37).Select(i => 101.0 * i), right.Values());
    }

    private static void AssertAllForms(BinaryOperation operation, TritonDType dtype, byte[][] values, Func<byte[], byte[], byte[]> expected)
    {
        var resultType = BinaryTable.ResultType(operation, dtype);
        using var row = new Block(dtype, values.Length);
        for (var i = 0; i < values.Length; i++)
        {
            row.SetBytes(i, values[i]);
        }

        using var scalar = new Block(dtype, 1);
        using var repeated = new Block(dtype, values.Length);
        using var result = new Block(resultType, values.Length);
        foreach (var value in values)
        {
            scalar.SetBytes(0, value);
            for (var i = 0; i < values.Length; i++)
            {
                repeated.SetBytes(i, value);
            }

            BinaryTable.Find(operation, dtype, OperandForm.LeftScalar)(scalar.Pointer, row.Pointer, result.Pointer, values.Length);
            AssertEqual(operation, result, i => value, i => values[i], expected);
            BinaryTable.Find(operation, dtype, OperandForm.RightScalar)(row.Pointer, scalar.Pointer, result.Pointer, values.Length);
            AssertEqual(operation, result, i => values[i], i => value, expected);
            BinaryTable.Find(operation, dtype, OperandForm.Blocks)(row.Pointer, repeated.Pointer, result.Pointer, values.Length);
            AssertEqual(operation, result, i => values[i], i => value, expected);
        }
    }

    private static void AssertEqual(BinaryOperation operation, Block result, Func<int, byte[]> left, Func<int, byte[]> right, Func<byte[], byte[], byte[]> expected)
    {
        for (var i = 0; i < result.Count; i++)
        {
            var want = expected(left(i), right(i));
            if (!result[i].SequenceEqual(want) && !SameOrNear(operation, result.DType, result[i], want))
            {
                Assert.Fail($"{operation} of {Convert.ToHexString(left(i))} and {Convert.ToHexString(right(i))} (lowest byte first): {Convert.ToHexString(result[i])}, expected {Convert.ToHexString(want)} {result.DType}");
            }
        }

        result.AssertGuardIntact();
    }

    /// <summary>NaNs are one; functions without an exact definition may miss the last place.</summary>
    private static bool SameOrNear(BinaryOperation operation, TritonDType dtype, ReadOnlySpan<byte> actual, ReadOnlySpan<byte> expected)
    {
        if (!dtype.IsFloating())
        {
            return false;
        }

        var (a, e) = (ScalarReference.Decode(dtype, actual), ScalarReference.Decode(dtype, expected));
        if (double.IsNaN(a) && double.IsNaN(e))
        {
            return true;
        }

        var isExact = operation is not (BinaryOperation.Power or BinaryOperation.Atan2 or BinaryOperation.Hypotenuse);
        var place = Math.Pow(2, -dtype.MantissaWidth());
        return !isExact && Math.Abs(a - e) <= Math.Abs(e) * place;
    }

    private static byte[] FloatResult(BinaryOperation operation, TritonDType dtype, byte[] left, byte[] right)
    {
        var (a, b) = (ScalarReference.Decode(dtype, left), ScalarReference.Decode(dtype, right));
        if (BinaryTable.IsComparison(operation))
        {
            return [Holds(operation, a.CompareTo(b), a == b, double.IsNaN(a) || double.IsNaN(b)) ? (byte)1 : (byte)0];
        }

        if (operation == BinaryOperation.NextAfter && dtype != TritonDType.Float64)
        {
            var (x, y) = ((float)a, (float)b);
            return ScalarReference.EncodeFloat(
                dtype, x < y ? MathF.BitIncrement(x) : x > y ? MathF.BitDecrement(x) : x == y ? y : float.NaN);
        }

        if (operation == BinaryOperation.DivideByReciprocal && dtype != TritonDType.Float64)
        {
            var inRange = Math.Abs(b) < Math.Pow(2, 126) && Math.Abs(b) > Math.Pow(2, -126);
            return ScalarReference.EncodeFloat(dtype, inRange ? (float)a * (1 / (float)b) : (float)a / (float)b);
        }

        if (operation == BinaryOperation.RemainderByQuotient && dtype != TritonDType.Float64)
        {
            var (x, y) = ((float)a, (float)b);
            return ScalarReference.EncodeFloat(dtype, float.IsInfinity(y) ? x : MathF.FusedMultiplyAdd(-MathF.Truncate(x / y), y, x));
        }

        var value = FloatValue(operation, a, b);

        // Computed with as float: the sum, product and quotient of two floats are rounded to float first.
        return ScalarReference.EncodeFloat(dtype, dtype == TritonDType.Float64 ? value : (float)value);
    }

    private static double FloatValue(BinaryOperation operation, double a, double b) => operation switch
    {
        BinaryOperation.Add => a + b,
        BinaryOperation.Subtract => a - b,
        BinaryOperation.Multiply => a * b,
        BinaryOperation.Divide or BinaryOperation.DivideByReciprocal => a / b,
        BinaryOperation.Remainder => a % b,
        BinaryOperation.RemainderByQuotient => double.IsInfinity(b) ? a : Math.FusedMultiplyAdd(-Math.Truncate(a / b), b, a),
        BinaryOperation.Minimum => double.IsNaN(a) ? b : double.IsNaN(b) ? a : Math.Min(a, b),
        BinaryOperation.MinimumPropagatingNaN => Math.Min(a, b),
        BinaryOperation.Maximum => double.IsNaN(a) ? b : double.IsNaN(b) ? a : Math.Max(a, b),
        BinaryOperation.MaximumPropagatingNaN => Math.Max(a, b),
        BinaryOperation.Power => Math.Pow(a, b),
        BinaryOperation.Atan2 => Math.Atan2(a, b),
        BinaryOperation.Hypotenuse => double.Hypot(a, b),
        BinaryOperation.CopySign => Math.CopySign(a, b),
        BinaryOperation.IeeeRemainder => Math.IEEERemainder(a, b),
        BinaryOperation.PositiveDifference => a <= b ? 0 : a - b,
        BinaryOperation.NextAfter => a < b ? Math.BitIncrement(a) : a > b ? Math.BitDecrement(a) : a == b ? b : double.NaN,
        BinaryOperation.BesselJ => BesselFunction.J(a, b),
        BinaryOperation.BesselY => BesselFunction.Y(a, b),
        BinaryOperation.ScaleByPowerOfTwo => Math.ScaleB(a, (int)Math.Clamp(b, -5000, 5000)),
        _ => throw new ArgumentOutOfRangeException(nameof(operation)),
    };

    private static byte[] IntegerResult(BinaryOperation operation, TritonDType dtype, byte[] left, byte[] right)
    {
        var (a, b) = (ScalarReference.Integer(dtype, left), ScalarReference.Integer(dtype, right));
        if (BinaryTable.IsComparison(operation))
        {
            return [Holds(operation, a.CompareTo(b), a == b, false) ? (byte)1 : (byte)0];
        }

        var bits = dtype.BitWidth();
        var amount = ScalarReference.Integer(Unsigned(dtype), right);
        var quotient = b.IsZero ? -1 : BigInteger.Divide(a, b);
        return ScalarReference.EncodeInteger(dtype, operation switch
        {
            BinaryOperation.Add => a + b,
            BinaryOperation.Subtract => a - b,
            BinaryOperation.Multiply => a * b,
            BinaryOperation.Divide => quotient,
            BinaryOperation.Remainder => b.IsZero ? a : BigInteger.Remainder(a, b),
            BinaryOperation.Minimum or BinaryOperation.MinimumPropagatingNaN => BigInteger.Min(a, b),
            BinaryOperation.Maximum or BinaryOperation.MaximumPropagatingNaN => BigInteger.Max(a, b),
            BinaryOperation.And => a & b,
            BinaryOperation.Or => a | b,
            BinaryOperation.Xor => a ^ b,
            BinaryOperation.ShiftLeft => amount >= bits ? 0 : a << (int)amount,
            BinaryOperation.ShiftRight => amount >= bits ? (a.Sign < 0 ? -1 : 0) : a >> (int)amount,
            BinaryOperation.MultiplyHigh => (a * b) >> bits,
            _ => throw new ArgumentOutOfRangeException(nameof(operation)),
        });
    }

    private static TritonDType Unsigned(TritonDType dtype) => dtype switch
    {
        TritonDType.Int8 => TritonDType.UInt8,
        TritonDType.Int16 => TritonDType.UInt16,
        TritonDType.Int32 => TritonDType.UInt32,
        TritonDType.Int64 => TritonDType.UInt64,
        _ => dtype,
    };

    private static bool Holds(BinaryOperation operation, int order, bool equal, bool unordered) => operation switch
    {
        BinaryOperation.Equal => equal,
        BinaryOperation.NotEqual => !equal,
        BinaryOperation.Less => !unordered && !equal && order < 0,
        BinaryOperation.LessOrEqual => !unordered && (equal || order < 0),
        BinaryOperation.Greater => !unordered && !equal && order > 0,
        _ => !unordered && (equal || order > 0),
    };
}
