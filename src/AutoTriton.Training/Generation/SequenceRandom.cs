namespace AutoTriton.Training.Generation;

/// <summary>One uniform number for each position of each sequence, from its seed alone: what else is in the batch does not matter.</summary>
internal static class SequenceRandom
{
    /// <summary>Mixes a seed with a place into a new seed (SplitMix64's finalizer).</summary>
    public static ulong Mix(ulong seed, ulong place)
    {
        var z = seed + (place + 1) * 0x9E3779B97F4A7C15;
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
        return z ^ (z >> 31);
    }

    /// <summary>A number from 0 to below 1, exact in float32.</summary>
    public static float Uniform(ulong seed, int position) => (Mix(seed, (ulong)position) >> 40) * (1f / (1 << 24));
}
