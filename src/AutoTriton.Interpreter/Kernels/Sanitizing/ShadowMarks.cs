using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using AutoTriton.Interpreter.Kernels.Launching;

namespace AutoTriton.Interpreter.Kernels.Sanitizing;

/// <summary>Changes the flags of a <see cref="MemoryShadow"/> in bulk.</summary>
internal static class ShadowMarks
{
    private const byte Touched = MemoryShadow.Stored | MemoryShadow.LoadedFirst;
    private const byte Put = MemoryShadow.Written | MemoryShadow.Stored;

    /// <summary>Marks bytes as loaded where nothing was done to them before.</summary>
    /// <returns>Whether all were written.</returns>
    public static bool Loaded(Span<byte> flags)
    {
        var all = Vector256<byte>.AllBitsSet;
        var touched = Vector256.Create(Touched);
        var loaded = Vector256.Create(MemoryShadow.LoadedFirst);
        var at = 0;
        ref var start = ref MemoryMarshal.GetReference(flags);
        for (; at <= flags.Length - Vector256<byte>.Count; at += Vector256<byte>.Count)
        {
            var seen = Vector256.LoadUnsafe(ref start, (nuint)at);
            all &= seen;
            var untouched = Vector256.Equals(seen & touched, Vector256<byte>.Zero);
            if (untouched != Vector256<byte>.Zero)
            {
                (seen | (untouched & loaded)).StoreUnsafe(ref start, (nuint)at);
            }
        }

        var rest = byte.MaxValue;
        for (; at < flags.Length; at++)
        {
            rest &= flags[at];
            if ((flags[at] & Touched) == 0)
            {
                flags[at] |= MemoryShadow.LoadedFirst;
            }
        }

        var written = Vector256.Create(MemoryShadow.Written);
        return (all & written) == written && (rest & MemoryShadow.Written) != 0;
    }

    /// <summary>Marks bytes as stored.</summary>
    public static void Stored(Span<byte> flags)
    {
        var put = Vector256.Create(Put);
        var at = 0;
        ref var start = ref MemoryMarshal.GetReference(flags);
        for (; at <= flags.Length - Vector256<byte>.Count; at += Vector256<byte>.Count)
        {
            (Vector256.LoadUnsafe(ref start, (nuint)at) | put).StoreUnsafe(ref start, (nuint)at);
        }

        for (; at < flags.Length; at++)
        {
            flags[at] |= Put;
        }
    }
}
