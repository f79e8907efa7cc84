using AutoTriton.Interpreter.Numerics.Elementwise;
using AutoTriton.Interpreter.Numerics.Elementwise.Operators;
using AutoTriton.Interpreter.Numerics.Storage;

namespace AutoTriton.Interpreter.Numerics.Reductions;

/// <summary>Finds the loop that reduces an axis of a block. To be asked once, when a kernel is compiled.</summary>
internal static unsafe class ReduceTable
{
    /// <summary>
    /// The loop (source, destination, sizes before, of and behind the axis), or null where the operation is not defined
    /// for the type. A sum of truth values is not: Triton casts them to integers first.
    /// </summary>
    public static delegate*<byte*, byte*, nint, nint, nint, void> Find(ReduceOperation operation, TritonDType dtype) => dtype.IsFloating()
        ? operation switch
        {
            ReduceOperation.Sum => Float<Add>(dtype),
            ReduceOperation.Product => Float<Multiply>(dtype),
            ReduceOperation.Minimum => Float<Minimum>(dtype),
            ReduceOperation.MinimumPropagatingNaN => Float<MinimumPropagatingNaN>(dtype),
            ReduceOperation.Maximum => Float<Maximum>(dtype),
            ReduceOperation.MaximumPropagatingNaN => Float<MaximumPropagatingNaN>(dtype),
            _ => null,
        }
        : operation switch
        {
            ReduceOperation.Sum or ReduceOperation.Product when dtype == TritonDType.Int1 => null,
            ReduceOperation.Sum => Integer<Add>(dtype),
            ReduceOperation.Product => Integer<Multiply>(dtype),
            ReduceOperation.Minimum or ReduceOperation.MinimumPropagatingNaN => Integer<Minimum>(dtype),
            ReduceOperation.Maximum or ReduceOperation.MaximumPropagatingNaN => Integer<Maximum>(dtype),
            ReduceOperation.And => Integer<And>(dtype),
            ReduceOperation.Or => Integer<Or>(dtype),
            ReduceOperation.Xor => Integer<Xor>(dtype),
            _ => null,
        };

    private static delegate*<byte*, byte*, nint, nint, nint, void> Integer<TOperator>(TritonDType dtype)
        where TOperator : struct, IIntegerBinaryOperator => dtype switch
        {
            TritonDType.Int8 => &ReduceLoop<NativeStorage<sbyte>, sbyte, IntegerBinary<TOperator, sbyte>>.Block,
            TritonDType.Int16 => &ReduceLoop<NativeStorage<short>, short, IntegerBinary<TOperator, short>>.Block,
            TritonDType.Int32 => &ReduceLoop<NativeStorage<int>, int, IntegerBinary<TOperator, int>>.Block,
            TritonDType.Int64 => &ReduceLoop<NativeStorage<long>, long, IntegerBinary<TOperator, long>>.Block,
            TritonDType.Int1 or TritonDType.UInt8 => &ReduceLoop<NativeStorage<byte>, byte, IntegerBinary<TOperator, byte>>.Block,
            TritonDType.UInt16 => &ReduceLoop<NativeStorage<ushort>, ushort, IntegerBinary<TOperator, ushort>>.Block,
            TritonDType.UInt32 => &ReduceLoop<NativeStorage<uint>, uint, IntegerBinary<TOperator, uint>>.Block,
            TritonDType.UInt64 => &ReduceLoop<NativeStorage<ulong>, ulong, IntegerBinary<TOperator, ulong>>.Block,
            _ => null,
        };

    private static delegate*<byte*, byte*, nint, nint, nint, void> Float<TOperator>(TritonDType dtype)
        where TOperator : struct, IFloatBinaryOperator => dtype switch
        {
            TritonDType.Float64 => &ReduceLoop<NativeStorage<double>, double, TOperator>.Block,
            TritonDType.Float32 => &ReduceLoop<NativeStorage<float>, float, TOperator>.Block,
            TritonDType.Float16 => &ReduceLoop<MiniFloatStorage<Float16Format>, float, TOperator>.Block,
            TritonDType.BFloat16 => &ReduceLoop<BFloat16Storage, float, TOperator>.Block,
            TritonDType.Float8E4M3 => &ReduceLoop<MiniFloatStorage<Float8E4M3Format>, float, TOperator>.Block,
            TritonDType.Float8E5M2 => &ReduceLoop<MiniFloatStorage<Float8E5M2Format>, float, TOperator>.Block,
            TritonDType.Float8E4B15 => &ReduceLoop<MiniFloatStorage<Float8E4B15Format>, float, TOperator>.Block,
            TritonDType.Float8E4B8 => &ReduceLoop<MiniFloatStorage<Float8E4B8Format>, float, TOperator>.Block,
            TritonDType.Float8E5B16 => &ReduceLoop<MiniFloatStorage<Float8E5B16Format>, float, TOperator>.Block,
            _ => null,
        };
}
