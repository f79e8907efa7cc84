using AutoTriton.Interpreter.Kernels.Instructions;
using AutoTriton.Interpreter.Kernels.Language;
using AutoTriton.Interpreter.Kernels.Lowering;
using AutoTriton.Interpreter.Numerics;
using AutoTriton.Interpreter.Numerics.Directed;
using AutoTriton.Interpreter.Numerics.Elementwise;

namespace AutoTriton.Interpreter.Kernels.Builtins.LibDevice;

/// <summary>libdevice's conversions between types, by value and bit by bit. Floating point values saturate at the ends of an integer type.</summary>
internal static class LibDeviceConversions
{
    private static readonly (string Suffix, UnaryOperation Rounding)[] Roundings =
        [("rn", UnaryOperation.RoundEven), ("rd", UnaryOperation.Floor), ("ru", UnaryOperation.Ceiling), ("rz", UnaryOperation.Truncate)];

    // Triton declares the results of conversions to unsigned integers as signed; the bits are the unsigned ones.
    private static readonly (string Name, string Overload, TritonDType Target)[] ToIntegers =
    [
        ("float2int", "fi", TritonDType.Int32), ("float2uint", "fi", TritonDType.UInt32), ("float2ll", "fl", TritonDType.Int64), ("float2ull", "fl", TritonDType.UInt64),
        ("double2int", "di", TritonDType.Int32), ("double2uint", "di", TritonDType.UInt32), ("double2ll", "dl", TritonDType.Int64), ("double2ull", "dl", TritonDType.UInt64),
    ];

    private static readonly (string Suffix, RoundingDirection Direction)[] Directions =
        [("rd", RoundingDirection.Down), ("ru", RoundingDirection.Up), ("rz", RoundingDirection.Zero)];

    private static readonly (string Name, string Overload)[] Narrowing =
    [
        ("double2float", "df"), ("int2float", "if"), ("uint2float", "uf"), ("ll2float", "lf"), ("ull2float", "vf"), ("ll2double", "ld"), ("ull2double", "vd"),
    ];

    public static IEnumerable<LibDeviceFunction> All =>
    [
        .. from conversion in ToIntegers
           from rounding in Roundings
           select new LibDeviceFunction($"{conversion.Name}_{rounding.Suffix}", conversion.Overload, (semantics, x, _) =>
               semantics.Cast(semantics.Unary(rounding.Rounding, x[0]), conversion.Target)),
        .. from conversion in Narrowing
           from direction in Directions
           select new LibDeviceFunction($"{conversion.Name}_{direction.Suffix}", conversion.Overload, (semantics, x, result) => Narrow(semantics, direction.Direction, x[0], result)),
        .. from conversion in Narrowing
           select new LibDeviceFunction($"{conversion.Name}_rn", conversion.Overload, (semantics, x, result) => semantics.Cast(x[0], result)),
        new("int2double_rn", "id", (semantics, x, result) => semantics.Cast(x[0], result)),
        new("uint2double_rn", "ud", (semantics, x, result) => semantics.Cast(x[0], result)),
        new("llrint", "fl dl", (semantics, x, result) => semantics.Cast(semantics.Unary(UnaryOperation.RoundEven, x[0]), result)),
        new("llround", "fl dl", (semantics, x, result) => semantics.Cast(semantics.Unary(UnaryOperation.RoundAway, x[0]), result)),
        new("float_as_int", "fi", (semantics, x, result) => semantics.Bitcast(x[0], result)),
        new("float_as_uint", "fi", (semantics, x, result) => semantics.Bitcast(x[0], result)),
        new("int_as_float", "if", (semantics, x, result) => semantics.Bitcast(x[0], result)),
        new("uint_as_float", "uf", (semantics, x, result) => semantics.Bitcast(x[0], result)),
        new("double_as_longlong", "dl", (semantics, x, result) => semantics.Bitcast(x[0], result)),
        new("longlong_as_double", "ld", (semantics, x, result) => semantics.Bitcast(x[0], result)),
        new("double2hiint", "di", (semantics, x, result) => semantics.Cast(UpperHalf(semantics, x[0]), result)),
        new("double2loint", "di", (semantics, x, result) => semantics.Cast(semantics.Bitcast(x[0], TritonDType.Int64), result)),
        new("hiloint2double", "iid", (semantics, x, result) => semantics.Bitcast(FromHalves(semantics, x[0], x[1]), result)),
    ];

    private static Value Narrow(Semantics semantics, RoundingDirection direction, Value source, TritonDType result)
    {
        var value = new Value(source.Type.With(result));
        semantics.Builder.Emit(new DirectedInstruction(direction, source, value));
        return value;
    }

    private static Value UpperHalf(Semantics semantics, Value value) =>
        semantics.Bitwise(BinaryOperation.ShiftRight, semantics.Bitcast(value, TritonDType.Int64), new System.Numerics.BigInteger(32));

    private static Value FromHalves(Semantics semantics, Value upper, Value lower)
    {
        var shifted = semantics.Bitwise(BinaryOperation.ShiftLeft, semantics.Cast(upper, TritonDType.Int64), new System.Numerics.BigInteger(32));
        return semantics.Bitwise(BinaryOperation.Or, shifted, semantics.Cast(semantics.Cast(lower, TritonDType.UInt32), TritonDType.Int64));
    }
}
