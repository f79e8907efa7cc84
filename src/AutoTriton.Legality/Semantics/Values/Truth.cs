namespace AutoTriton.Legality.Semantics.Values;

/// <summary>What is known of a condition.</summary>
/// <remarks>
/// Typical: it holds, or not, for tensors of ordinary size on a GPU, which is what a candidate is judged on; the other
/// way is a guard (on emptiness, on size, on the device).
/// </remarks>
internal enum Truth
{
    Unknown,
    True,
    False,
    TypicallyTrue,
    TypicallyFalse,
}
