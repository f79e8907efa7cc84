using System.Collections.Concurrent;
using System.Numerics;
using System.Runtime.InteropServices;

namespace AutoTriton.Interpreter.Kernels.Launching;

/// <summary>Native memory for the values of programs, kept for reuse by later launches.</summary>
internal sealed unsafe class Arena
{
    private const int Alignment = 64;
    private const int Smallest = 1 << 16;
    private const int KeptPerSize = 64;

    private static readonly ConcurrentDictionary<nuint, ConcurrentBag<Arena>> Kept = new();

    private readonly nuint _bytes;

    private Arena(nuint bytes)
    {
        _bytes = bytes;
        Memory = (byte*)NativeMemory.AlignedAlloc(bytes, Alignment);
        GC.AddMemoryPressure((long)bytes);
    }

    ~Arena()
    {
        NativeMemory.AlignedFree(Memory);
        GC.RemoveMemoryPressure((long)_bytes);
    }

    public byte* Memory { get; }

    public static Arena Rent(int bytes)
    {
        var size = (nuint)BitOperations.RoundUpToPowerOf2((uint)Math.Max(bytes, Smallest));
        return Kept.TryGetValue(size, out var bag) && bag.TryTake(out var arena) ? arena : new Arena(size);
    }

    public void Return()
    {
        var bag = Kept.GetOrAdd(_bytes, _ => []);
        if (bag.Count < KeptPerSize)
        {
            bag.Add(this);
        }
    }
}
