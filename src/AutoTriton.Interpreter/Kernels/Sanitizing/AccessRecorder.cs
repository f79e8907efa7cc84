using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using AutoTriton.Interpreter.Kernels.Instructions;
using AutoTriton.Interpreter.Kernels.Launching;

namespace AutoTriton.Interpreter.Kernels.Sanitizing;

/// <summary>Keeps the shadows of buffers up to date and finds reads of never-written bytes.</summary>
internal static class AccessRecorder
{
    private const byte Touched = MemoryShadow.Stored | MemoryShadow.LoadedFirst;
    private const byte Put = MemoryShadow.Written | MemoryShadow.Stored;

    public static void Load(ProgramFrame frame, Instruction instruction, DeviceBuffer buffer, long address, long step, int size, long count)
    {
        if (buffer.Shadow is not { } shadow)
        {
            return;
        }

        var offset = address - buffer.Address;
        if (step == size)
        {
            if (!MarkLoaded(shadow.Flags.AsSpan((int)offset, (int)(count * size))) && frame.State.Options.Sanitize)
            {
                Report(frame, instruction, buffer, shadow, offset, step, size, count);
            }

            return;
        }

        var written = true;
        for (var i = 0L; i < count; i++)
        {
            written &= MarkLoaded(shadow.Flags.AsSpan((int)(offset + (i * step)), size));
        }

        if (!written && frame.State.Options.Sanitize)
        {
            Report(frame, instruction, buffer, shadow, offset, step, size, count);
        }
    }

    public static void Store(DeviceBuffer buffer, long address, long step, int size, long count)
    {
        if (buffer.Shadow is not { } shadow)
        {
            return;
        }

        var offset = address - buffer.Address;
        if (step == size)
        {
            MarkStored(shadow.Flags.AsSpan((int)offset, (int)(count * size)));
            return;
        }

        for (var i = 0L; i < count; i++)
        {
            MarkStored(shadow.Flags.AsSpan((int)(offset + (i * step)), size));
        }
    }

    /// <summary>Marks bytes as loaded where nothing was done to them before.</summary>
    /// <returns>Whether all were written.</returns>
    private static bool MarkLoaded(Span<byte> flags)
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

    private static void MarkStored(Span<byte> flags)
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

    private static void Report(ProgramFrame frame, Instruction instruction, DeviceBuffer buffer, MemoryShadow shadow, long offset, long step, int size, long count)
    {
        for (var i = 0L; i < count; i++, offset += step)
        {
            if ((shadow.Flags[offset] & MemoryShadow.Written) == 0)
            {
                frame.State.Findings.Add(SanitizerFindingKind.UninitializedLoad, instruction, frame, buffer.Name, offset, size);
            }
        }
    }
}
