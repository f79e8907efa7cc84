using AutoTriton.Interpreter.Numerics.Elementwise.Operators;
using AutoTriton.Interpreter.Numerics.Storage;

namespace AutoTriton.Interpreter.Numerics.Elementwise;

/// <summary>Finds the loop that computes a unary operation. To be asked once, when a kernel is compiled.</summary>
internal static unsafe class UnaryTable
{
    /// <summary>The loop (source, destination, count of elements), or null where the operation is not defined for the type.</summary>
    public static delegate*<byte*, byte*, nint, void> Find(UnaryOperation operation, TritonDType dtype)
    {
        if (dtype == TritonDType.Int1)
        {
            return operation == UnaryOperation.Not ? &UnaryLoop<NativeStorage<byte>, byte, LogicalNot>.Block : null;
        }

        return dtype.IsInteger() ? FindInteger(operation, dtype)
            : IsPredicate(operation) ? FindPredicate(operation, dtype)
            : FindFloat(operation, dtype);
    }

    /// <summary>Whether the result is a truth value.</summary>
    public static bool IsPredicate(UnaryOperation operation) => operation >= UnaryOperation.IsNaN;

    /// <summary>The type of the result for an operand of a type.</summary>
    public static TritonDType ResultType(UnaryOperation operation, TritonDType dtype) => IsPredicate(operation) ? TritonDType.Int1 : dtype;

    private static delegate*<byte*, byte*, nint, void> FindInteger(UnaryOperation operation, TritonDType dtype) => operation switch
    {
        UnaryOperation.Negate => Integer<Negate>(dtype),
        UnaryOperation.Absolute => Integer<Absolute>(dtype),
        UnaryOperation.Not => Integer<Not>(dtype),
        UnaryOperation.PopCount => Integer<PopCount>(dtype),
        UnaryOperation.LeadingZeroCount => Integer<LeadingZeroCount>(dtype),
        UnaryOperation.FindFirstSet => Integer<FindFirstSet>(dtype),
        UnaryOperation.ReverseBits => Integer<ReverseBits>(dtype),
        _ => null,
    };

    private static delegate*<byte*, byte*, nint, void> FindFloat(UnaryOperation operation, TritonDType dtype) => operation switch
    {
        UnaryOperation.Negate => Float<Negate>(dtype),
        UnaryOperation.Absolute => Float<Absolute>(dtype),
        UnaryOperation.Exp => Float<Exp>(dtype),
        UnaryOperation.Exp2 => Float<Exp2>(dtype),
        UnaryOperation.Exp10 => Float<Exp10>(dtype),
        UnaryOperation.ExpMinus1 => Float<ExpMinus1>(dtype),
        UnaryOperation.Log => Float<Log>(dtype),
        UnaryOperation.Log2 => Float<Log2>(dtype),
        UnaryOperation.Log10 => Float<Log10>(dtype),
        UnaryOperation.Log1Plus => Float<Log1Plus>(dtype),
        UnaryOperation.Sin => Float<Sin>(dtype),
        UnaryOperation.Cos => Float<Cos>(dtype),
        UnaryOperation.Tan => Float<Tan>(dtype),
        UnaryOperation.Asin => Float<Asin>(dtype),
        UnaryOperation.Acos => Float<Acos>(dtype),
        UnaryOperation.Atan => Float<Atan>(dtype),
        UnaryOperation.Sinh => Float<Sinh>(dtype),
        UnaryOperation.Cosh => Float<Cosh>(dtype),
        UnaryOperation.Tanh => Float<Tanh>(dtype),
        UnaryOperation.Asinh => Float<Asinh>(dtype),
        UnaryOperation.Acosh => Float<Acosh>(dtype),
        UnaryOperation.Atanh => Float<Atanh>(dtype),
        UnaryOperation.SquareRoot => Float<SquareRoot>(dtype),
        UnaryOperation.ReciprocalSquareRoot => Float<Flushed<ReciprocalSquareRoot>>(dtype),
        UnaryOperation.ApproximateSquareRoot => Float<Flushed<SquareRoot>>(dtype),
        UnaryOperation.FastSin => Float<FastSin>(dtype),
        UnaryOperation.FastCos => Float<FastCos>(dtype),
        UnaryOperation.FastTan => Float<FastTan>(dtype),
        UnaryOperation.FastLog => Float<Flushed<Log>>(dtype),
        UnaryOperation.FastLog2 => Float<Flushed<Log2>>(dtype),
        UnaryOperation.FastLog10 => Float<Flushed<Log10>>(dtype),
        UnaryOperation.CubeRoot => Float<CubeRoot>(dtype),
        UnaryOperation.Reciprocal => Float<Flushed<Reciprocal>>(dtype),
        UnaryOperation.Erf => Float<Erf>(dtype),
        UnaryOperation.ErfComplement => Float<ErfComplement>(dtype),
        UnaryOperation.ErfInverse => Float<ErfInverse>(dtype),
        UnaryOperation.Sigmoid => Float<Sigmoid>(dtype),
        UnaryOperation.LogGamma => Float<Flushed<LogGamma>>(dtype),
        UnaryOperation.Gamma => Float<Flushed<Gamma>>(dtype),
        UnaryOperation.BesselJ0 => Float<BesselJ0>(dtype),
        UnaryOperation.BesselJ1 => Float<BesselJ1>(dtype),
        UnaryOperation.BesselY0 => Float<BesselY0>(dtype),
        UnaryOperation.BesselY1 => Float<BesselY1>(dtype),
        UnaryOperation.BesselI0 => Float<BesselI0>(dtype),
        UnaryOperation.BesselI1 => Float<BesselI1>(dtype),
        UnaryOperation.ErfComplementInverse => Float<Flushed<ErfComplementInverse>>(dtype),
        UnaryOperation.ErfComplementScaled => Float<ErfComplementScaled>(dtype),
        UnaryOperation.NormalCdf => Float<NormalCdf>(dtype),
        UnaryOperation.NormalCdfInverse => Float<NormalCdfInverse>(dtype),
        UnaryOperation.SinPi => Float<SinPi>(dtype),
        UnaryOperation.CosPi => Float<CosPi>(dtype),
        UnaryOperation.ReciprocalCubeRoot => Float<ReciprocalCubeRoot>(dtype),
        UnaryOperation.Saturate => Float<Saturate>(dtype),
        UnaryOperation.Exponent => Float<Exponent>(dtype),
        UnaryOperation.Floor => Float<Floor>(dtype),
        UnaryOperation.Ceiling => Float<Ceiling>(dtype),
        UnaryOperation.Truncate => Float<Truncate>(dtype),
        UnaryOperation.RoundAway => Float<RoundAway>(dtype),
        UnaryOperation.RoundEven => Float<RoundEven>(dtype),
        _ => null,
    };

    private static delegate*<byte*, byte*, nint, void> FindPredicate(UnaryOperation operation, TritonDType dtype) => operation switch
    {
        UnaryOperation.IsNaN => Predicate<IsNaN>(dtype),
        UnaryOperation.IsInfinity => Predicate<IsInfinity>(dtype),
        UnaryOperation.IsFinite => Predicate<IsFinite>(dtype),
        UnaryOperation.SignBit => Predicate<SignBit>(dtype),
        _ => null,
    };

    private static delegate*<byte*, byte*, nint, void> Integer<TOperator>(TritonDType dtype)
        where TOperator : struct, IIntegerUnaryOperator => dtype switch
        {
            TritonDType.Int8 => &UnaryLoop<NativeStorage<sbyte>, sbyte, IntegerUnary<TOperator, sbyte>>.Block,
            TritonDType.Int16 => &UnaryLoop<NativeStorage<short>, short, IntegerUnary<TOperator, short>>.Block,
            TritonDType.Int32 => &UnaryLoop<NativeStorage<int>, int, IntegerUnary<TOperator, int>>.Block,
            TritonDType.Int64 => &UnaryLoop<NativeStorage<long>, long, IntegerUnary<TOperator, long>>.Block,
            TritonDType.UInt8 => &UnaryLoop<NativeStorage<byte>, byte, IntegerUnary<TOperator, byte>>.Block,
            TritonDType.UInt16 => &UnaryLoop<NativeStorage<ushort>, ushort, IntegerUnary<TOperator, ushort>>.Block,
            TritonDType.UInt32 => &UnaryLoop<NativeStorage<uint>, uint, IntegerUnary<TOperator, uint>>.Block,
            TritonDType.UInt64 => &UnaryLoop<NativeStorage<ulong>, ulong, IntegerUnary<TOperator, ulong>>.Block,
            _ => null,
        };

    private static delegate*<byte*, byte*, nint, void> Float<TOperator>(TritonDType dtype)
        where TOperator : struct, IFloatUnaryOperator => dtype switch
        {
            TritonDType.Float64 => &UnaryLoop<NativeStorage<double>, double, TOperator>.Block,
            TritonDType.Float32 => &UnaryLoop<NativeStorage<float>, float, TOperator>.Block,
            TritonDType.Float16 => &UnaryLoop<MiniFloatStorage<Float16Format>, float, TOperator>.Block,
            TritonDType.BFloat16 => &UnaryLoop<BFloat16Storage, float, TOperator>.Block,
            TritonDType.Float8E4M3 => &UnaryLoop<MiniFloatStorage<Float8E4M3Format>, float, TOperator>.Block,
            TritonDType.Float8E5M2 => &UnaryLoop<MiniFloatStorage<Float8E5M2Format>, float, TOperator>.Block,
            TritonDType.Float8E4B15 => &UnaryLoop<MiniFloatStorage<Float8E4B15Format>, float, TOperator>.Block,
            TritonDType.Float8E4B8 => &UnaryLoop<MiniFloatStorage<Float8E4B8Format>, float, TOperator>.Block,
            TritonDType.Float8E5B16 => &UnaryLoop<MiniFloatStorage<Float8E5B16Format>, float, TOperator>.Block,
            _ => null,
        };

    private static delegate*<byte*, byte*, nint, void> Predicate<TOperator>(TritonDType dtype)
        where TOperator : struct, IFloatPredicate => dtype switch
        {
            TritonDType.Float64 => &UnaryLoop<NativeStorage<double>, double, TOperator>.Predicate,
            TritonDType.Float32 => &UnaryLoop<NativeStorage<float>, float, TOperator>.Predicate,
            TritonDType.Float16 => &UnaryLoop<MiniFloatStorage<Float16Format>, float, TOperator>.Predicate,
            TritonDType.BFloat16 => &UnaryLoop<BFloat16Storage, float, TOperator>.Predicate,
            TritonDType.Float8E4M3 => &UnaryLoop<MiniFloatStorage<Float8E4M3Format>, float, TOperator>.Predicate,
            TritonDType.Float8E5M2 => &UnaryLoop<MiniFloatStorage<Float8E5M2Format>, float, TOperator>.Predicate,
            TritonDType.Float8E4B15 => &UnaryLoop<MiniFloatStorage<Float8E4B15Format>, float, TOperator>.Predicate,
            TritonDType.Float8E4B8 => &UnaryLoop<MiniFloatStorage<Float8E4B8Format>, float, TOperator>.Predicate,
            TritonDType.Float8E5B16 => &UnaryLoop<MiniFloatStorage<Float8E5B16Format>, float, TOperator>.Predicate,
            _ => null,
        };
}
