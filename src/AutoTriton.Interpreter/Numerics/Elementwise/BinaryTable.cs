using AutoTriton.Interpreter.Numerics.Elementwise.Operators;
using AutoTriton.Interpreter.Numerics.Storage;

namespace AutoTriton.Interpreter.Numerics.Elementwise;

/// <summary>Finds the loop that computes a binary operation. To be asked once, when a kernel is compiled.</summary>
internal static unsafe class BinaryTable
{
    /// <summary>The loop (left, right, destination, count of elements of the result), or null where the operation is not defined for the type.</summary>
    public static delegate*<byte*, byte*, byte*, nint, void> Find(BinaryOperation operation, TritonDType dtype, OperandForm form)
    {
        if (IsComparison(operation))
        {
            return FindComparison(operation, dtype, form);
        }

        if (dtype == TritonDType.Int1)
        {
            return FindInt1(operation, form);
        }

        return dtype.IsFloating() ? FindFloat(operation, dtype, form) : FindInteger(operation, dtype, form);
    }

    /// <summary>Whether the result is a truth value.</summary>
    public static bool IsComparison(BinaryOperation operation) => operation >= BinaryOperation.Equal;

    /// <summary>The type of the result for operands of a type.</summary>
    public static TritonDType ResultType(BinaryOperation operation, TritonDType dtype) =>
        IsComparison(operation) ? TritonDType.Int1 : dtype;

    private static delegate*<byte*, byte*, byte*, nint, void> FindInt1(BinaryOperation operation, OperandForm form) => operation switch
    {
        BinaryOperation.Add or BinaryOperation.Subtract or BinaryOperation.Xor => Integer<Xor, byte>(form),
        BinaryOperation.Multiply or BinaryOperation.And or BinaryOperation.Minimum or BinaryOperation.MinimumPropagatingNaN => Integer<And, byte>(form),
        BinaryOperation.Or or BinaryOperation.Maximum or BinaryOperation.MaximumPropagatingNaN => Integer<Or, byte>(form),
        _ => null,
    };

    private static delegate*<byte*, byte*, byte*, nint, void> FindInteger(BinaryOperation operation, TritonDType dtype, OperandForm form) =>
        operation switch
        {
            BinaryOperation.Add => Integer<Add>(dtype, form),
            BinaryOperation.Subtract => Integer<Subtract>(dtype, form),
            BinaryOperation.Multiply => Integer<Multiply>(dtype, form),
            BinaryOperation.Divide => Integer<Divide>(dtype, form),
            BinaryOperation.Remainder => Integer<Remainder>(dtype, form),
            BinaryOperation.Minimum or BinaryOperation.MinimumPropagatingNaN => Integer<Minimum>(dtype, form),
            BinaryOperation.Maximum or BinaryOperation.MaximumPropagatingNaN => Integer<Maximum>(dtype, form),
            BinaryOperation.And => Integer<And>(dtype, form),
            BinaryOperation.Or => Integer<Or>(dtype, form),
            BinaryOperation.Xor => Integer<Xor>(dtype, form),
            BinaryOperation.ShiftLeft => Integer<ShiftLeft>(dtype, form),
            BinaryOperation.ShiftRight => Integer<ShiftRight>(dtype, form),
            BinaryOperation.MultiplyHigh => Integer<MultiplyHigh>(dtype, form),
            _ => null,
        };

    private static delegate*<byte*, byte*, byte*, nint, void> FindFloat(BinaryOperation operation, TritonDType dtype, OperandForm form) =>
        operation switch
        {
            BinaryOperation.Add => Float<Add>(dtype, form),
            BinaryOperation.Subtract => Float<Subtract>(dtype, form),
            BinaryOperation.Multiply => Float<Multiply>(dtype, form),
            BinaryOperation.Divide => Float<Divide>(dtype, form),
            BinaryOperation.DivideByReciprocal => Float<DivideByReciprocal>(dtype, form),
            BinaryOperation.Remainder => Float<Remainder>(dtype, form),
            BinaryOperation.RemainderByQuotient => Float<RemainderByQuotient>(dtype, form),
            BinaryOperation.Minimum => Float<Minimum>(dtype, form),
            BinaryOperation.MinimumPropagatingNaN => Float<MinimumPropagatingNaN>(dtype, form),
            BinaryOperation.Maximum => Float<Maximum>(dtype, form),
            BinaryOperation.MaximumPropagatingNaN => Float<MaximumPropagatingNaN>(dtype, form),
            BinaryOperation.Power => Float<Power>(dtype, form),
            BinaryOperation.Atan2 => Float<Atan2>(dtype, form),
            BinaryOperation.Hypotenuse => Float<Hypotenuse>(dtype, form),
            BinaryOperation.CopySign => Float<CopySign>(dtype, form),
            BinaryOperation.IeeeRemainder => Float<IeeeRemainder>(dtype, form),
            BinaryOperation.PositiveDifference => Float<PositiveDifference>(dtype, form),
            BinaryOperation.NextAfter => Float<NextAfter>(dtype, form),
            BinaryOperation.BesselJ => Float<BesselJ>(dtype, form),
            BinaryOperation.BesselY => Float<BesselY>(dtype, form),
            BinaryOperation.ScaleByPowerOfTwo => Float<ScaleByPowerOfTwo>(dtype, form),
            _ => null,
        };

    private static delegate*<byte*, byte*, byte*, nint, void> FindComparison(BinaryOperation operation, TritonDType dtype, OperandForm form) =>
        operation switch
        {
            BinaryOperation.Equal => Comparison<Equal>(dtype, form),
            BinaryOperation.NotEqual => Comparison<NotEqual>(dtype, form),
            BinaryOperation.Less => Comparison<Less>(dtype, form),
            BinaryOperation.LessOrEqual => Comparison<LessOrEqual>(dtype, form),
            BinaryOperation.Greater => Comparison<Greater>(dtype, form),
            BinaryOperation.GreaterOrEqual => Comparison<GreaterOrEqual>(dtype, form),
            _ => null,
        };

    private static delegate*<byte*, byte*, byte*, nint, void> Integer<TOperator>(TritonDType dtype, OperandForm form)
        where TOperator : struct, IIntegerBinaryOperator => dtype switch
        {
            TritonDType.Int8 => Integer<TOperator, sbyte>(form),
            TritonDType.Int16 => Integer<TOperator, short>(form),
            TritonDType.Int32 => Integer<TOperator, int>(form),
            TritonDType.Int64 => Integer<TOperator, long>(form),
            TritonDType.UInt8 => Integer<TOperator, byte>(form),
            TritonDType.UInt16 => Integer<TOperator, ushort>(form),
            TritonDType.UInt32 => Integer<TOperator, uint>(form),
            TritonDType.UInt64 => Integer<TOperator, ulong>(form),
            _ => null,
        };

    private static delegate*<byte*, byte*, byte*, nint, void> Integer<TOperator, T>(OperandForm form)
        where TOperator : struct, IIntegerBinaryOperator
        where T : unmanaged, System.Numerics.IBinaryInteger<T>, System.Numerics.IMinMaxValue<T> =>
        BinaryLoop<NativeStorage<T>, T, IntegerBinary<TOperator, T>>.Get(form);

    private static delegate*<byte*, byte*, byte*, nint, void> Float<TOperator>(TritonDType dtype, OperandForm form)
        where TOperator : struct, IFloatBinaryOperator => dtype switch
        {
            TritonDType.Float64 => BinaryLoop<NativeStorage<double>, double, TOperator>.Get(form),
            TritonDType.Float32 => BinaryLoop<NativeStorage<float>, float, TOperator>.Get(form),
            TritonDType.Float16 => BinaryLoop<MiniFloatStorage<Float16Format>, float, TOperator>.Get(form),
            TritonDType.BFloat16 => BinaryLoop<BFloat16Storage, float, TOperator>.Get(form),
            TritonDType.Float8E4M3 => BinaryLoop<MiniFloatStorage<Float8E4M3Format>, float, TOperator>.Get(form),
            TritonDType.Float8E5M2 => BinaryLoop<MiniFloatStorage<Float8E5M2Format>, float, TOperator>.Get(form),
            TritonDType.Float8E4B15 => BinaryLoop<MiniFloatStorage<Float8E4B15Format>, float, TOperator>.Get(form),
            TritonDType.Float8E4B8 => BinaryLoop<MiniFloatStorage<Float8E4B8Format>, float, TOperator>.Get(form),
            TritonDType.Float8E5B16 => BinaryLoop<MiniFloatStorage<Float8E5B16Format>, float, TOperator>.Get(form),
            _ => null,
        };

    private static delegate*<byte*, byte*, byte*, nint, void> Comparison<TOperator>(TritonDType dtype, OperandForm form)
        where TOperator : struct, IComparisonOperator => dtype switch
        {
            TritonDType.Int8 => ComparisonLoop<NativeStorage<sbyte>, sbyte, TOperator>.Get(form),
            TritonDType.Int16 => ComparisonLoop<NativeStorage<short>, short, TOperator>.Get(form),
            TritonDType.Int32 => ComparisonLoop<NativeStorage<int>, int, TOperator>.Get(form),
            TritonDType.Int64 => ComparisonLoop<NativeStorage<long>, long, TOperator>.Get(form),
            TritonDType.Int1 or TritonDType.UInt8 => ComparisonLoop<NativeStorage<byte>, byte, TOperator>.Get(form),
            TritonDType.UInt16 => ComparisonLoop<NativeStorage<ushort>, ushort, TOperator>.Get(form),
            TritonDType.UInt32 => ComparisonLoop<NativeStorage<uint>, uint, TOperator>.Get(form),
            TritonDType.UInt64 => ComparisonLoop<NativeStorage<ulong>, ulong, TOperator>.Get(form),
            TritonDType.Float64 => ComparisonLoop<NativeStorage<double>, double, TOperator>.Get(form),
            TritonDType.Float32 => ComparisonLoop<NativeStorage<float>, float, TOperator>.Get(form),
            TritonDType.Float16 => ComparisonLoop<MiniFloatStorage<Float16Format>, float, TOperator>.Get(form),
            TritonDType.BFloat16 => ComparisonLoop<BFloat16Storage, float, TOperator>.Get(form),
            TritonDType.Float8E4M3 => ComparisonLoop<MiniFloatStorage<Float8E4M3Format>, float, TOperator>.Get(form),
            TritonDType.Float8E5M2 => ComparisonLoop<MiniFloatStorage<Float8E5M2Format>, float, TOperator>.Get(form),
            TritonDType.Float8E4B15 => ComparisonLoop<MiniFloatStorage<Float8E4B15Format>, float, TOperator>.Get(form),
            TritonDType.Float8E4B8 => ComparisonLoop<MiniFloatStorage<Float8E4B8Format>, float, TOperator>.Get(form),
            TritonDType.Float8E5B16 => ComparisonLoop<MiniFloatStorage<Float8E5B16Format>, float, TOperator>.Get(form),
            _ => null,
        };
}
