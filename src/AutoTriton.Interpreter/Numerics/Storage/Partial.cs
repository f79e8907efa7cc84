using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace AutoTriton.Interpreter.Numerics.Storage;

/// <summary>Reads and writes fewer elements than a vector has lanes, so that each operation has one definition, on whole vectors.</summary>
internal static unsafe class Partial<TStorage, T>
    where TStorage : struct, IStorage<T>
    where T : unmanaged
{
    /// <summary>The first <paramref name="count"/> lanes are read, the others hold zero.</summary>
    public static Vector256<T> Load(byte* source, nint count)
    {
        var buffer = Vector256<byte>.Zero;
        Unsafe.CopyBlockUnaligned(&buffer, source, (uint)((int)count * TStorage.Size));
        return TStorage.Load((byte*)&buffer);
    }

    /// <summary>The first <paramref name="count"/> lanes are written.</summary>
    public static void Store(byte* destination, Vector256<T> value, nint count)
    {
        Vector256<byte> buffer;
        TStorage.Store((byte*)&buffer, value);
        Unsafe.CopyBlockUnaligned(destination, &buffer, (uint)((int)count * TStorage.Size));
    }

    /// <summary>One element in every lane.</summary>
    public static Vector256<T> Broadcast(byte* source) => Vector256.Create(Load(source, 1).ToScalar());
}
