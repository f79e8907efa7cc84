using AutoTriton.Interpreter.Numerics.Elementwise.Operators;
using AutoTriton.Interpreter.Numerics.Storage;

namespace AutoTriton.Interpreter.Numerics.Elementwise;

/// <summary>Finds the loop that computes a ternary operation. To be asked once, when a kernel is compiled.</summary>
internal static unsafe class TernaryTable
{
    /// <summary>The loop (three operands, destination, count of elements, which operands are single), or null where the operation is not defined.</summary>
    public static delegate*<byte*, byte*, byte*, byte*, nint, ScalarOperands, void> Find(TernaryOperation operation, TritonDType dtype) =>
        operation switch
        {
            TernaryOperation.FusedMultiplyAdd when dtype.IsInteger() => IntegerMultiplyAdd(dtype),
            TernaryOperation.FusedMultiplyAdd => Float<FusedMultiplyAdd>(dtype),
            TernaryOperation.FusedMultiplySubtract => Float<FusedMultiplySubtract>(dtype),
            TernaryOperation.FusedNegativeMultiplyAdd => Float<FusedNegativeMultiplyAdd>(dtype),
            TernaryOperation.Clamp => Float<Clamp>(dtype),
            TernaryOperation.ClampPropagatingNaN => Float<ClampPropagatingNaN>(dtype),
            _ => null,
        };

    /// <summary>The loop of a choice (condition as <see cref="TritonDType.Int1"/>, where true, where false, destination, count, which are single).</summary>
    public static delegate*<byte*, byte*, byte*, byte*, nint, ScalarOperands, void> FindSelect(TritonDType dtype) => dtype.SizeInBytes() switch
    {
        1 => &SelectLoop<byte>.Blocks,
        2 => &SelectLoop<ushort>.Blocks,
        4 => &SelectLoop<uint>.Blocks,
        _ => &SelectLoop<ulong>.Blocks,
    };

    private static delegate*<byte*, byte*, byte*, byte*, nint, ScalarOperands, void> IntegerMultiplyAdd(TritonDType dtype) => dtype switch
    {
        TritonDType.Int1 => null,
        TritonDType.Int8 or TritonDType.UInt8 => &TernaryLoop<NativeStorage<byte>, byte, IntegerMultiplyAdd<byte>>.Blocks,
        TritonDType.Int16 or TritonDType.UInt16 => &TernaryLoop<NativeStorage<ushort>, ushort, IntegerMultiplyAdd<ushort>>.Blocks,
        TritonDType.Int32 or TritonDType.UInt32 => &TernaryLoop<NativeStorage<uint>, uint, IntegerMultiplyAdd<uint>>.Blocks,
        _ => &TernaryLoop<NativeStorage<ulong>, ulong, IntegerMultiplyAdd<ulong>>.Blocks,
    };

    private static delegate*<byte*, byte*, byte*, byte*, nint, ScalarOperands, void> Float<TOperator>(TritonDType dtype)
        where TOperator : struct, IFloatTernaryOperator => dtype switch
        {
            TritonDType.Float64 => &TernaryLoop<NativeStorage<double>, double, TOperator>.Blocks,
            TritonDType.Float32 => &TernaryLoop<NativeStorage<float>, float, TOperator>.Blocks,
            TritonDType.Float16 => &TernaryLoop<MiniFloatStorage<Float16Format>, float, TOperator>.Blocks,
            TritonDType.BFloat16 => &TernaryLoop<BFloat16Storage, float, TOperator>.Blocks,
            TritonDType.Float8E4M3 => &TernaryLoop<MiniFloatStorage<Float8E4M3Format>, float, TOperator>.Blocks,
            TritonDType.Float8E5M2 => &TernaryLoop<MiniFloatStorage<Float8E5M2Format>, float, TOperator>.Blocks,
            TritonDType.Float8E4B15 => &TernaryLoop<MiniFloatStorage<Float8E4B15Format>, float, TOperator>.Blocks,
            TritonDType.Float8E4B8 => &TernaryLoop<MiniFloatStorage<Float8E4B8Format>, float, TOperator>.Blocks,
            TritonDType.Float8E5B16 => &TernaryLoop<MiniFloatStorage<Float8E5B16Format>, float, TOperator>.Blocks,
            _ => null,
        };
}
