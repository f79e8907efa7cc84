namespace AutoTriton.Interpreter.Kernels.Instructions;

/// <summary>Moving elements of 1, 2, 4 or 8 bytes.</summary>
internal static unsafe class Memory
{
    /// <summary>Writes one element many times.</summary>
    public static void Fill(byte* destination, byte* element, int size, int count)
    {
        switch (size)
        {
            case 1:
                new Span<byte>(destination, count).Fill(*element);
                break;
            case 2:
                new Span<ushort>(destination, count).Fill(*(ushort*)element);
                break;
            case 4:
                new Span<uint>(destination, count).Fill(*(uint*)element);
                break;
            default:
                new Span<ulong>(destination, count).Fill(*(ulong*)element);
                break;
        }
    }

    /// <summary>Copies elements that lie at regular distances.</summary>
    public static void CopyStrided(byte* source, long sourceStep, byte* destination, long destinationStep, int size, long count)
    {
        if (sourceStep == size && destinationStep == size)
        {
            Buffer.MemoryCopy(source, destination, count * size, count * size);
            return;
        }

        switch (size)
        {
            case 1:
                Copy<byte>(source, sourceStep, destination, destinationStep, count);
                break;
            case 2:
                Copy<ushort>(source, sourceStep, destination, destinationStep, count);
                break;
            case 4:
                Copy<uint>(source, sourceStep, destination, destinationStep, count);
                break;
            default:
                Copy<ulong>(source, sourceStep, destination, destinationStep, count);
                break;
        }
    }

    private static void Copy<T>(byte* source, long sourceStep, byte* destination, long destinationStep, long count)
        where T : unmanaged
    {
        for (; count > 0; count--)
        {
            *(T*)destination = *(T*)source;
            source += sourceStep;
            destination += destinationStep;
        }
    }
}
