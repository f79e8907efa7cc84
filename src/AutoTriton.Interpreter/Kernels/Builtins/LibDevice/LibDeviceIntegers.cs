using System.Numerics;
using AutoTriton.Interpreter.Kernels.Language;
using AutoTriton.Interpreter.Kernels.Lowering;
using AutoTriton.Interpreter.Numerics;
using AutoTriton.Interpreter.Numerics.Elementwise;

namespace AutoTriton.Interpreter.Kernels.Builtins.LibDevice;

/// <summary>libdevice's functions of integers.</summary>
internal static class LibDeviceIntegers
{
    public static IEnumerable<LibDeviceFunction> All =>
    [
        new("popc", "ii li", (semantics, x, _) => semantics.Unary(UnaryOperation.PopCount, x[0])),
        new("clz", "ii li", (semantics, x, _) => semantics.Unary(UnaryOperation.LeadingZeroCount, x[0])),
        new("ffs", "ii li", (semantics, x, _) => semantics.Unary(UnaryOperation.FindFirstSet, x[0])),
        new("brev", "ii ll", (semantics, x, _) => semantics.Unary(UnaryOperation.ReverseBits, x[0])),
        new("mulhi", "iii uuu lll vvv", (semantics, x, _) => semantics.Binary(BinaryOperation.MultiplyHigh, x[0], x[1])),
        new("mul24", "iii uuu", (semantics, x, _) => semantics.Multiply(Lower24(semantics, x[0]), Lower24(semantics, x[1]))),
        new("sad", "iiui uuuu", SumOfDifference),
        new("hadd", "iii uuu", (semantics, x, _) => semantics.Add(semantics.Bitwise(BinaryOperation.And, x[0], x[1]), HalfOfDifference(semantics, x))),
        new("rhadd", "iii uuu", (semantics, x, _) => semantics.Subtract(semantics.Bitwise(BinaryOperation.Or, x[0], x[1]), HalfOfDifference(semantics, x))),
        new("byte_perm", "iiii", PickBytes),
    ];

    /// <summary>The lower 24 bits, the sign extended where the type has one.</summary>
    private static Value Lower24(Semantics semantics, Value value) =>
        semantics.Bitwise(BinaryOperation.ShiftRight, semantics.Bitwise(BinaryOperation.ShiftLeft, value, new BigInteger(8)), new BigInteger(8));

    private static Value HalfOfDifference(Semantics semantics, Value[] x) =>
        semantics.Bitwise(BinaryOperation.ShiftRight, semantics.Bitwise(BinaryOperation.Xor, x[0], x[1]), BigInteger.One);

    private static Value SumOfDifference(Semantics semantics, Value[] x, TritonDType result)
    {
        var larger = semantics.Binary(BinaryOperation.Maximum, x[0], x[1]);
        var smaller = semantics.Binary(BinaryOperation.Minimum, x[0], x[1]);
        return semantics.Add(semantics.Subtract(larger, smaller), semantics.Cast(x[2], result));
    }

    /// <summary>Four bytes out of the eight of both operands, each picked by three bits of a nibble; its fourth bit spreads the byte's sign instead (<c>prmt</c>).</summary>
    private static Value PickBytes(Semantics semantics, Value[] x, TritonDType result)
    {
        Value Unsigned(Value value) => semantics.Cast(semantics.Cast(value, TritonDType.UInt32), TritonDType.UInt64);
        var both = semantics.Bitwise(BinaryOperation.Or, semantics.Bitwise(BinaryOperation.ShiftLeft, Unsigned(x[1]), new BigInteger(32)), Unsigned(x[0]));
        var selectors = Unsigned(x[2]);
        Value? all = null;
        for (var place = 0; place < 4; place++)
        {
            var selector = semantics.Bitwise(BinaryOperation.ShiftRight, selectors, new BigInteger(4 * place));
            var distance = semantics.Multiply(semantics.Bitwise(BinaryOperation.And, selector, new BigInteger(7)), new BigInteger(8));
            var picked = semantics.Bitwise(BinaryOperation.And, semantics.Bitwise(BinaryOperation.ShiftRight, both, distance), new BigInteger(0xFF));
            var sign = semantics.Multiply(semantics.Bitwise(BinaryOperation.ShiftRight, picked, new BigInteger(7)), new BigInteger(0xFF));
            var spreads = semantics.Cast(semantics.Bitwise(BinaryOperation.And, selector, new BigInteger(8)), TritonDType.Int1);
            var part = semantics.Bitwise(BinaryOperation.ShiftLeft, semantics.Where(spreads, sign, picked), new BigInteger(8 * place));
            all = all is null ? part : semantics.Bitwise(BinaryOperation.Or, all, part);
        }

        return semantics.Cast(all!, result);
    }
}
