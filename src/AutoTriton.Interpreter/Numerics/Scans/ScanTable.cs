using AutoTriton.Interpreter.Numerics.Elementwise;
using AutoTriton.Interpreter.Numerics.Elementwise.Operators;
using AutoTriton.Interpreter.Numerics.Storage;

namespace AutoTriton.Interpreter.Numerics.Scans;

/// <summary>Finds the loop that runs along an axis of a block and writes what has been gathered so far.</summary>
internal static unsafe class ScanTable
{
    /// <summary>The loop (source, destination, sizes before, of and behind the axis, whether from the end), or null where it is not defined for the type.</summary>
    public static delegate*<byte*, byte*, nint, nint, nint, bool, void> Find(ScanOperation operation, TritonDType dtype) => dtype.IsFloating()
        ? operation switch
        {
            ScanOperation.Sum => Float<Add>(dtype),
            ScanOperation.Product => Float<Multiply>(dtype),
            ScanOperation.Minimum => Float<Minimum>(dtype),
            ScanOperation.Maximum => Float<Maximum>(dtype),
            _ => null,
        }
        : operation switch
        {
            ScanOperation.Sum when dtype == TritonDType.Int1 => null,
            ScanOperation.Product when dtype == TritonDType.Int1 => Integer<And>(dtype),
            ScanOperation.Sum => Integer<Add>(dtype),
            ScanOperation.Product => Integer<Multiply>(dtype),
            ScanOperation.Minimum => Integer<Minimum>(dtype),
            ScanOperation.Maximum => Integer<Maximum>(dtype),
            ScanOperation.And => Integer<And>(dtype),
            ScanOperation.Or => Integer<Or>(dtype),
            ScanOperation.Xor => Integer<Xor>(dtype),
            _ => null,
        };

    private static delegate*<byte*, byte*, nint, nint, nint, bool, void> Integer<TOperator>(TritonDType dtype)
        where TOperator : struct, IIntegerBinaryOperator => dtype switch
        {
            TritonDType.Int8 => &ScanLoop<NativeStorage<sbyte>, sbyte, IntegerBinary<TOperator, sbyte>>.Block,
            TritonDType.Int16 => &ScanLoop<NativeStorage<short>, short, IntegerBinary<TOperator, short>>.Block,
            TritonDType.Int32 => &ScanLoop<NativeStorage<int>, int, IntegerBinary<TOperator, int>>.Block,
            TritonDType.Int64 => &ScanLoop<NativeStorage<long>, long, IntegerBinary<TOperator, long>>.Block,
            TritonDType.Int1 or TritonDType.UInt8 => &ScanLoop<NativeStorage<byte>, byte, IntegerBinary<TOperator, byte>>.Block,
            TritonDType.UInt16 => &ScanLoop<NativeStorage<ushort>, ushort, IntegerBinary<TOperator, ushort>>.Block,
            TritonDType.UInt32 => &ScanLoop<NativeStorage<uint>, uint, IntegerBinary<TOperator, uint>>.Block,
            TritonDType.UInt64 => &ScanLoop<NativeStorage<ulong>, ulong, IntegerBinary<TOperator, ulong>>.Block,
            _ => null,
        };

    private static delegate*<byte*, byte*, nint, nint, nint, bool, void> Float<TOperator>(TritonDType dtype)
        where TOperator : struct, IFloatBinaryOperator => dtype switch
        {
            TritonDType.Float64 => &ScanLoop<NativeStorage<double>, double, TOperator>.Block,
            TritonDType.Float32 => &ScanLoop<NativeStorage<float>, float, TOperator>.Block,
            TritonDType.Float16 => &ScanLoop<MiniFloatStorage<Float16Format>, float, TOperator>.Block,
            TritonDType.BFloat16 => &ScanLoop<BFloat16Storage, float, TOperator>.Block,
            TritonDType.Float8E4M3 => &ScanLoop<MiniFloatStorage<Float8E4M3Format>, float, TOperator>.Block,
            TritonDType.Float8E5M2 => &ScanLoop<MiniFloatStorage<Float8E5M2Format>, float, TOperator>.Block,
            TritonDType.Float8E4B15 => &ScanLoop<MiniFloatStorage<Float8E4B15Format>, float, TOperator>.Block,
            TritonDType.Float8E4B8 => &ScanLoop<MiniFloatStorage<Float8E4B8Format>, float, TOperator>.Block,
            TritonDType.Float8E5B16 => &ScanLoop<MiniFloatStorage<Float8E5B16Format>, float, TOperator>.Block,
            _ => null,
        };
}
