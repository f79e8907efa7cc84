using AutoTriton.Interpreter.Numerics.Storage;

namespace AutoTriton.Interpreter.Numerics.Dot;

/// <summary>
/// Finds the routine for <c>tl.dot</c>: accumulator + A·B. Products of floating point types are summed as float, those of
/// float64 as double, those of 8-bit integers as int32; where the accumulator is narrower it is rounded once at the end.
/// </summary>
internal static unsafe class DotTable
{
    /// <summary>
    /// The routine (A of M x K, B of K x N, accumulator of M x N or null, destination of M x N, M, N, K, scratch), all packed
    /// row by row; destination and accumulator may be one. Null where Triton has no such product.
    /// </summary>
    /// <param name="input">Type of A and B.</param>
    /// <param name="accumulator">Type of accumulator and destination.</param>
    /// <param name="precision">For float32 only.</param>
    public static delegate*<byte*, byte*, byte*, byte*, int, int, int, byte*, void> Find(
        TritonDType input, TritonDType accumulator, DotPrecision precision) => input switch
        {
            TritonDType.Float32 => precision switch
            {
                DotPrecision.Ieee => Float<NativeStorage<float>>(accumulator),
                DotPrecision.Tf32 => Accumulate<Tf32Product>(accumulator),
                _ => Accumulate<Tf32X3Product>(accumulator),
            },
            TritonDType.Float16 => Float<MiniFloatStorage<Float16Format>>(accumulator),
            TritonDType.BFloat16 => Float<BFloat16Storage>(accumulator),
            TritonDType.Float8E4M3 => Float<MiniFloatStorage<Float8E4M3Format>>(accumulator),
            TritonDType.Float8E5M2 => Float<MiniFloatStorage<Float8E5M2Format>>(accumulator),
            TritonDType.Float8E4B15 => Float<MiniFloatStorage<Float8E4B15Format>>(accumulator),
            TritonDType.Float8E4B8 => Float<MiniFloatStorage<Float8E4B8Format>>(accumulator),
            TritonDType.Float8E5B16 => Float<MiniFloatStorage<Float8E5B16Format>>(accumulator),
            TritonDType.Float64 when accumulator == TritonDType.Float64 =>
                &DotRoutine<NativeStorage<double>, double, PlainProduct<NativeStorage<double>, double>>.Run,
            TritonDType.Int8 when accumulator == TritonDType.Int32 =>
                &DotRoutine<NativeStorage<int>, int, PlainProduct<IntegerStorage<sbyte>, int>>.Run,
            TritonDType.UInt8 when accumulator == TritonDType.Int32 =>
                &DotRoutine<NativeStorage<int>, int, PlainProduct<IntegerStorage<byte>, int>>.Run,
            _ => null,
        };

    /// <summary>Bytes of scratch memory that a routine needs.</summary>
    public static long ScratchBytes(TritonDType input, TritonDType accumulator, int m, int n, int k)
    {
        var size = input == TritonDType.Float64 ? sizeof(double) : sizeof(float);
        var panel = 16L * k;
        var sum = accumulator is TritonDType.Float32 or TritonDType.Float64 or TritonDType.Int32 ? 0 : (long)m * n;
        return size * (panel + ((long)m * k) + sum);
    }

    private static delegate*<byte*, byte*, byte*, byte*, int, int, int, byte*, void> Float<TStorage>(TritonDType accumulator)
        where TStorage : struct, IStorage<float> => Accumulate<PlainProduct<TStorage, float>>(accumulator);

    private static delegate*<byte*, byte*, byte*, byte*, int, int, int, byte*, void> Accumulate<TProduct>(TritonDType accumulator)
        where TProduct : struct, IProduct<float> => accumulator switch
        {
            TritonDType.Float32 => &DotRoutine<NativeStorage<float>, float, TProduct>.Run,
            TritonDType.Float16 => &DotRoutine<MiniFloatStorage<Float16Format>, float, TProduct>.Run,
            TritonDType.BFloat16 => &DotRoutine<BFloat16Storage, float, TProduct>.Run,
            _ => null,
        };
}
