using AutoTriton.Interpreter.Numerics.Elementwise;
using AutoTriton.Interpreter.Numerics.Elementwise.Operators;
using AutoTriton.Interpreter.Numerics.Storage;

namespace AutoTriton.Interpreter.Numerics.Reductions;

/// <summary>Finds the loop that gives the greatest or least along an axis together with its position.</summary>
internal static unsafe class ArgumentTable
{
    /// <summary>
    /// The loop (source, values, positions, sizes before, of and behind the axis). Of equal elements the first counts:
    /// what <c>tie_break_left</c> asks for, and one of what Triton may answer without it. NaNs are passed over.
    /// </summary>
    public static delegate*<byte*, byte*, int*, nint, nint, nint, void> Find(bool greatest, TritonDType dtype) => (greatest, dtype.IsFloating()) switch
    {
        (true, true) => Float<Maximum>(dtype),
        (false, true) => Float<Minimum>(dtype),
        (true, false) => Integer<Maximum>(dtype),
        (false, false) => Integer<Minimum>(dtype),
    };

    private static delegate*<byte*, byte*, int*, nint, nint, nint, void> Integer<TOperator>(TritonDType dtype)
        where TOperator : struct, IIntegerBinaryOperator => dtype switch
        {
            TritonDType.Int8 => &ArgumentLoop<NativeStorage<sbyte>, sbyte, IntegerBinary<TOperator, sbyte>>.Block,
            TritonDType.Int16 => &ArgumentLoop<NativeStorage<short>, short, IntegerBinary<TOperator, short>>.Block,
            TritonDType.Int32 => &ArgumentLoop<NativeStorage<int>, int, IntegerBinary<TOperator, int>>.Block,
            TritonDType.Int64 => &ArgumentLoop<NativeStorage<long>, long, IntegerBinary<TOperator, long>>.Block,
            TritonDType.Int1 or TritonDType.UInt8 => &ArgumentLoop<NativeStorage<byte>, byte, IntegerBinary<TOperator, byte>>.Block,
            TritonDType.UInt16 => &ArgumentLoop<NativeStorage<ushort>, ushort, IntegerBinary<TOperator, ushort>>.Block,
            TritonDType.UInt32 => &ArgumentLoop<NativeStorage<uint>, uint, IntegerBinary<TOperator, uint>>.Block,
            TritonDType.UInt64 => &ArgumentLoop<NativeStorage<ulong>, ulong, IntegerBinary<TOperator, ulong>>.Block,
            _ => null,
        };

    private static delegate*<byte*, byte*, int*, nint, nint, nint, void> Float<TOperator>(TritonDType dtype)
        where TOperator : struct, IFloatBinaryOperator => dtype switch
        {
            TritonDType.Float64 => &ArgumentLoop<NativeStorage<double>, double, TOperator>.Block,
            TritonDType.Float32 => &ArgumentLoop<NativeStorage<float>, float, TOperator>.Block,
            TritonDType.Float16 => &ArgumentLoop<MiniFloatStorage<Float16Format>, float, TOperator>.Block,
            TritonDType.BFloat16 => &ArgumentLoop<BFloat16Storage, float, TOperator>.Block,
            TritonDType.Float8E4M3 => &ArgumentLoop<MiniFloatStorage<Float8E4M3Format>, float, TOperator>.Block,
            TritonDType.Float8E5M2 => &ArgumentLoop<MiniFloatStorage<Float8E5M2Format>, float, TOperator>.Block,
            TritonDType.Float8E4B15 => &ArgumentLoop<MiniFloatStorage<Float8E4B15Format>, float, TOperator>.Block,
            TritonDType.Float8E4B8 => &ArgumentLoop<MiniFloatStorage<Float8E4B8Format>, float, TOperator>.Block,
            TritonDType.Float8E5B16 => &ArgumentLoop<MiniFloatStorage<Float8E5B16Format>, float, TOperator>.Block,
            _ => null,
        };
}
