namespace AutoTriton.Interpreter.Numerics.Casts;

/// <summary>A cast that keeps every bit. <typeparamref name="T"/> only gives the size of an element.</summary>
internal static unsafe class CopyLoop<T>
    where T : unmanaged
{
    public static void Block(byte* source, byte* destination, nint count) =>
        Buffer.MemoryCopy(source, destination, count * sizeof(T), count * sizeof(T));
}
