namespace AutoTriton.Interpreter.Numerics.Sorting;

/// <summary>Counts how often each of the first natural numbers occurs.</summary>
internal static unsafe class Histogram
{
    /// <param name="source">The numbers; those below 0 or not below <paramref name="binCount"/> are not counted.</param>
    /// <param name="mask">One truth value for each number, which counts only where it is true; null where all count.</param>
    /// <param name="bins">Room for the counts.</param>
    /// <param name="count">How many numbers.</param>
    /// <param name="binCount">How many counts.</param>
    public static void Count(int* source, byte* mask, int* bins, nint count, int binCount)
    {
        new Span<int>(bins, binCount).Clear();
        for (nint i = 0; i < count; i++)
        {
            if ((uint)source[i] < (uint)binCount && (mask == null || mask[i] != 0))
            {
                bins[source[i]]++;
            }
        }
    }
}
