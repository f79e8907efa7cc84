using AutoTriton.Interpreter.Numerics.Storage;

namespace AutoTriton.Interpreter.Numerics.Dot;

/// <summary>A way to add A·B to C.</summary>
internal unsafe interface IProduct<T>
    where T : unmanaged
{
    /// <summary>Adds A (M x K) times B (K x N) to C; the scratch memory has room for A and one panel of B.</summary>
    static abstract void AddTo(byte* a, byte* b, T* c, int m, int n, int k, T* scratch);
}

/// <summary>Elements as they are.</summary>
internal readonly unsafe struct PlainProduct<TStorage, T> : IProduct<T>
    where TStorage : struct, IStorage<T>
    where T : unmanaged
{
    public static void AddTo(byte* a, byte* b, T* c, int m, int n, int k, T* scratch) =>
        MatrixProduct<TStorage, T, Unrounded<T>, Unrounded<T>>.AddTo(a, b, c, m, n, k, scratch);
}

/// <summary>Elements of float32 rounded to 10 bits of mantissa.</summary>
internal readonly unsafe struct Tf32Product : IProduct<float>
{
    public static void AddTo(byte* a, byte* b, float* c, int m, int n, int k, float* scratch) =>
        MatrixProduct<NativeStorage<float>, float, Tf32High, Tf32High>.AddTo(a, b, c, m, n, k, scratch);
}

/// <summary>Elements of float32 as sums of two numbers of 10 bits of mantissa; the small products are added first.</summary>
internal readonly unsafe struct Tf32X3Product : IProduct<float>
{
    public static void AddTo(byte* a, byte* b, float* c, int m, int n, int k, float* scratch)
    {
        MatrixProduct<NativeStorage<float>, float, Tf32Low, Tf32High>.AddTo(a, b, c, m, n, k, scratch);
        MatrixProduct<NativeStorage<float>, float, Tf32High, Tf32Low>.AddTo(a, b, c, m, n, k, scratch);
        MatrixProduct<NativeStorage<float>, float, Tf32High, Tf32High>.AddTo(a, b, c, m, n, k, scratch);
    }
}
