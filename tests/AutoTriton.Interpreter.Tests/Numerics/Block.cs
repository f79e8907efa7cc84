using System.Runtime.InteropServices;
using AutoTriton.Interpreter.Numerics;

namespace AutoTriton.Interpreter.Tests.Numerics;

/// <summary>A packed block in native memory for a test, with guard bytes behind it.</summary>
internal sealed unsafe class Block : IDisposable
{
    private const int Guard = 64;
    private const byte GuardByte = 0xA5;

    public Block(TritonDType dtype, int count)
    {
        DType = dtype;
        Count = count;
        Pointer = (byte*)NativeMemory.AllocZeroed((nuint)(Bytes + Guard));
        new Span<byte>(Pointer + Bytes, Guard).Fill(GuardByte);
    }

    public TritonDType DType { get; }

    public int Count { get; }

    public byte* Pointer { get; }

    private int Bytes => Count * DType.SizeInBytes();

    public static Block OfFloats(TritonDType dtype, IReadOnlyList<double> values)
    {
        var block = new Block(dtype, values.Count);
        for (var i = 0; i < values.Count; i++)
        {
            block.SetBytes(i, ScalarReference.EncodeFloat(dtype, values[i]));
        }

        return block;
    }

    public static Block OfIntegers(TritonDType dtype, IReadOnlyList<long> values)
    {
        var block = new Block(dtype, values.Count);
        for (var i = 0; i < values.Count; i++)
        {
            block.SetBytes(i, ScalarReference.EncodeInteger(dtype, values[i]));
        }

        return block;
    }

    public ReadOnlySpan<byte> this[int index] => new(Pointer + (index * DType.SizeInBytes()), DType.SizeInBytes());

    public double Value(int index) => ScalarReference.Decode(DType, this[index]);

    public double[] Values() => [.. Enumerable.Range(0, Count).Select(Value)];

    public void SetBytes(int index, ReadOnlySpan<byte> bytes) => bytes.CopyTo(new Span<byte>(Pointer + (index * DType.SizeInBytes()), bytes.Length));

    public void AssertGuardIntact() =>
        Assert.False(new ReadOnlySpan<byte>(Pointer + Bytes, Guard).ContainsAnyExcept(GuardByte), $"Bytes behind a block of {Count} {DType} were written.");

    public void Dispose()
    {
        NativeMemory.Free(Pointer);
    }
}
