namespace AutoTriton.Interpreter.Numerics.Sorting;

/// <summary>Sorts each row of a packed block by integers that stand for its elements.</summary>
internal static unsafe class SortLoop<T, TKey>
    where T : unmanaged
    where TKey : struct, ISortKey<T>
{
    public static void Rows(byte* source, byte* destination, nint rows, nint count, bool descending)
    {
        for (nint row = 0; row < rows; row++)
        {
            var from = new ReadOnlySpan<T>((T*)source + (row * count), (int)count);
            var to = new Span<T>((T*)destination + (row * count), (int)count);
            for (var i = 0; i < from.Length; i++)
            {
                to[i] = TKey.Turn(from[i]);
            }

            to.Sort();
            if (descending)
            {
                to.Reverse();
            }

            for (var i = 0; i < to.Length; i++)
            {
                to[i] = TKey.Turn(to[i]);
            }
        }
    }
}
