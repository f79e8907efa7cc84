using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using AutoTriton.Interpreter.Numerics.Mathematics;

namespace AutoTriton.Interpreter.Numerics.Random;

/// <summary>Turns random integers into floats as Triton's <c>uint_to_uniform_float</c> and <c>pair_uniform_to_normal</c> do.</summary>
internal static unsafe class UniformAndNormal
{
    // The largest scale by which the greatest 31-bit integer stays below 1 after rounding to float.
    private const float Scale32 = 4.6566127342e-10f;
    private const float Scale64 = 1.0842020432385337e-19f;

    /// <summary>Uniform on [0, 1): the signed value, negative ones turned by all bits, times 2^-31 or a little less.</summary>
    public static void FromInt32(int* source, float* destination, nint count)
    {
        nint i = 0;
        for (; i + Vector256<int>.Count <= count; i += Vector256<int>.Count)
        {
            var value = Vector256.Load(source + i);
            (Vector256.ConvertToSingle(value ^ (value >> 31)) * Scale32).Store(destination + i);
        }

        for (; i < count; i++)
        {
            destination[i] = (source[i] ^ (source[i] >> 31)) * Scale32;
        }
    }

    /// <summary>The same from 64-bit integers.</summary>
    public static void FromInt64(long* source, float* destination, nint count)
    {
        for (nint i = 0; i < count; i++)
        {
            destination[i] = (source[i] ^ (source[i] >> 63)) * Scale64;
        }
    }

    /// <summary>Two independent normal values from two uniform ones, by the method of Box and Muller.</summary>
    public static void ToNormal(float* uniform1, float* uniform2, float* normal1, float* normal2, nint count)
    {
        var room = stackalloc float[4 * Vector256<float>.Count];
        for (nint i = 0; i < count; i += Vector256<float>.Count)
        {
            var here = (uint)Math.Min(Vector256<float>.Count, count - i) * sizeof(float);
            Unsafe.CopyBlockUnaligned(room, uniform1 + i, here);
            Unsafe.CopyBlockUnaligned(room + 8, uniform2 + i, here);
            var radius = Vector256.Sqrt(-2f * SingleLog.Log(Vector256.Max(Vector256.Create(1e-7f), Vector256.Load(room))));
            var angle = Vector256.Load(room + 8) * 6.283185307179586f;
            (radius * SingleTrigonometry.Cos(angle)).Store(room + 16);
            (radius * SingleTrigonometry.Sin(angle)).Store(room + 24);
            Unsafe.CopyBlockUnaligned(normal1 + i, room + 16, here);
            Unsafe.CopyBlockUnaligned(normal2 + i, room + 24, here);
        }
    }
}
