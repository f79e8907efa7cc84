using System.Numerics;

namespace AutoTriton.Interpreter.Numerics.Directed;

/// <summary>Finds the loops of operations and casts that round in a direction. To be asked once, when a kernel is compiled.</summary>
internal static unsafe class DirectedTable
{
    /// <summary>The loop (three operands of one length, those not needed null; destination; count; direction), or null where there is none.</summary>
    public static delegate*<byte*, byte*, byte*, byte*, nint, RoundingDirection, void> Find(DirectedOperation operation, TritonDType dtype) => dtype switch
    {
        TritonDType.Float32 => Find<float>(operation),
        TritonDType.Float64 => Find<double>(operation),
        _ => null,
    };

    /// <summary>The loop of a cast (source, two nulls, destination, count, direction), or null where there is none.</summary>
    public static delegate*<byte*, byte*, byte*, byte*, nint, RoundingDirection, void> FindCast(TritonDType from, TritonDType to) => (from, to) switch
    {
        (TritonDType.Float64, TritonDType.Float32) => &DirectedCasts.DoubleToSingle,
        (TritonDType.Float32, TritonDType.Float16) => &DirectedCasts.SingleToHalf,
        (TritonDType.Float32, TritonDType.BFloat16) => &DirectedCasts.SingleToBFloat16,
        (TritonDType.Float16, TritonDType.Float8E5M2) => &DirectedCasts.HalfToFloat8E5M2,
        (TritonDType.Int32, TritonDType.Float32) => &DirectedCasts.Integer<int, float>,
        (TritonDType.UInt32, TritonDType.Float32) => &DirectedCasts.Integer<uint, float>,
        (TritonDType.Int64, TritonDType.Float32) => &DirectedCasts.Integer<long, float>,
        (TritonDType.UInt64, TritonDType.Float32) => &DirectedCasts.Integer<ulong, float>,
        (TritonDType.Int64, TritonDType.Float64) => &DirectedCasts.Integer<long, double>,
        (TritonDType.UInt64, TritonDType.Float64) => &DirectedCasts.Integer<ulong, double>,
        _ => null,
    };

    private static delegate*<byte*, byte*, byte*, byte*, nint, RoundingDirection, void> Find<T>(DirectedOperation operation)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>, IMinMaxValue<T> => operation switch
        {
            DirectedOperation.Add => &Loop<T, Addition<T>>,
            DirectedOperation.Subtract => &Loop<T, Subtraction<T>>,
            DirectedOperation.Multiply => &Loop<T, Multiplication<T>>,
            DirectedOperation.Divide => &Loop<T, Division<T>>,
            DirectedOperation.SquareRoot => &Loop<T, SquareRoot<T>>,
            _ => &Loop<T, MultiplyAdd<T>>,
        };

    // An operand that an operation does without is null: the first is read in its place, and what is read is not used.
    private static void Loop<T, TOperator>(byte* a, byte* b, byte* c, byte* to, nint count, RoundingDirection direction)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>, IMinMaxValue<T>
        where TOperator : struct, IDirectedOperator<T>
    {
        b = b == null ? a : b;
        c = c == null ? a : c;
        for (nint i = 0; i < count; i++)
        {
            ((T*)to)[i] = TOperator.Invoke(((T*)a)[i], ((T*)b)[i], ((T*)c)[i], direction);
        }
    }
}
