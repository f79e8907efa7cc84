using AutoTriton.Interpreter.Numerics.Casts;
using AutoTriton.Interpreter.Numerics.Storage;

namespace AutoTriton.Interpreter.Numerics.Dot;

/// <summary>accumulator + A·B, where accumulator and destination may be narrower than what is computed with.</summary>
internal static unsafe class DotRoutine<TAccumulator, T, TProduct>
    where TAccumulator : struct, IStorage<T>
    where T : unmanaged
    where TProduct : struct, IProduct<T>
{
    public static void Run(byte* a, byte* b, byte* accumulator, byte* destination, int m, int n, int k, byte* scratch)
    {
        var count = (nint)m * n;
        var isNative = typeof(TAccumulator) == typeof(NativeStorage<T>);
        var sum = isNative ? (T*)destination : (T*)scratch;
        if (accumulator == null)
        {
            new Span<T>(sum, (int)count).Clear();
        }
        else if (!isNative || accumulator != destination)
        {
            CastLoop<TAccumulator, NativeStorage<T>, T>.Block(accumulator, (byte*)sum, count);
        }

        TProduct.AddTo(a, b, sum, m, n, k, isNative ? (T*)scratch : (T*)scratch + count);
        if (!isNative)
        {
            CastLoop<NativeStorage<T>, TAccumulator, T>.Block((byte*)sum, destination, count);
        }
    }
}
