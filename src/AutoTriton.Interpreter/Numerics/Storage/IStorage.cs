using System.Runtime.Intrinsics;

namespace AutoTriton.Interpreter.Numerics.Storage;

/// <summary>How elements lie in memory, and as what they are computed with: an fp16 lies as 2 bytes and is computed with as a float.</summary>
/// <typeparam name="T">The type computed with.</typeparam>
internal unsafe interface IStorage<T>
    where T : unmanaged
{
    /// <summary>Bytes that one element takes in memory.</summary>
    static abstract int Size { get; }

    /// <summary>Reads as many elements as a vector of <typeparamref name="T"/> has lanes.</summary>
    static abstract Vector256<T> Load(byte* source);

    /// <summary>Writes as many elements as a vector has lanes, rounded to what memory holds.</summary>
    static abstract void Store(byte* destination, Vector256<T> value);
}
