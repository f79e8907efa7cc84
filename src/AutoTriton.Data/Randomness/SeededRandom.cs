namespace AutoTriton.Data.Randomness;

/// <summary>A small random number generator whose stream depends on its seed alone, on every runtime (SplitMix64).</summary>
/// <remarks>Source: Steele, Lea and Flood, "Fast splittable pseudorandom number generators", OOPSLA 2014.</remarks>
/// <param name="seed">The seed; every value is good.</param>
public sealed class SeededRandom(long seed)
{
    private ulong _state = unchecked((ulong)seed);

    /// <summary>The next 64 bits.</summary>
    /// <returns>A number of which every bit is random.</returns>
    public ulong NextBits()
    {
        unchecked
        {
            _state += 0x9E3779B97F4A7C15UL;
            return Mix(_state);
        }
    }

    /// <summary>A number below a bound.</summary>
    /// <param name="exclusiveMaximum">The bound; at least 1.</param>
    /// <returns>A number from 0 to below the bound.</returns>
    public int Next(int exclusiveMaximum)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(exclusiveMaximum, 1);
        return (int)(NextBits() % (ulong)exclusiveMaximum);
    }

    /// <summary>A number within bounds.</summary>
    /// <param name="minimum">The least value.</param>
    /// <param name="inclusiveMaximum">The greatest value; at least <paramref name="minimum"/>.</param>
    /// <returns>A number from the least to the greatest value.</returns>
    public int NextInclusive(int minimum, int inclusiveMaximum) => minimum + Next(inclusiveMaximum - minimum + 1);

    /// <summary>A number from 0 to below 1.</summary>
    /// <returns>The number.</returns>
    public double NextDouble() => (NextBits() >> 11) * (1.0 / (1UL << 53));

    /// <summary>True with a probability.</summary>
    /// <param name="probability">From 0 to 1.</param>
    /// <returns>Whether it came to pass.</returns>
    public bool NextChance(double probability) => NextDouble() < probability;

    /// <summary>One of several.</summary>
    /// <typeparam name="T">Their type.</typeparam>
    /// <param name="choices">At least one.</param>
    /// <returns>The chosen one.</returns>
    public T Choose<T>(IReadOnlyList<T> choices)
    {
        ArgumentNullException.ThrowIfNull(choices);
        return choices[Next(choices.Count)];
    }

    /// <summary>A hash of a text that is the same on every run and machine.</summary>
    /// <param name="text">The text.</param>
    /// <param name="seed">Another seed gives another hash.</param>
    /// <returns>64 bits of which every one depends on all of the text.</returns>
    public static ulong Hash(string text, long seed)
    {
        ArgumentNullException.ThrowIfNull(text);
        unchecked
        {
            var hash = Mix((ulong)seed + 0x9E3779B97F4A7C15UL);
            foreach (var character in text)
            {
                hash = Mix(hash ^ character);
            }

            return hash;
        }
    }

    private static ulong Mix(ulong bits)
    {
        unchecked
        {
            bits = (bits ^ (bits >> 30)) * 0xBF58476D1CE4E5B9UL;
            bits = (bits ^ (bits >> 27)) * 0x94D049BB133111EBUL;
            return bits ^ (bits >> 31);
        }
    }
}
