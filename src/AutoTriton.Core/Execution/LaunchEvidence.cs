namespace AutoTriton.Core.Execution;

/// <summary>The launches of one kernel in one run.</summary>
/// <param name="Kernel">The kernel's name.</param>
/// <param name="Count">How many launches.</param>
/// <param name="Programs">Program instances, over all launches.</param>
public sealed record LaunchEvidence(string Kernel, int Count, long Programs)
{
    /// <summary>Bytes loaded.</summary>
    public long BytesLoaded { get; init; }

    /// <summary>Bytes stored.</summary>
    public long BytesStored { get; init; }

    /// <summary>Arithmetic operations on elements, <c>dot</c> aside.</summary>
    public long ElementOperations { get; init; }

    /// <summary>Floating-point operations of <c>dot</c>: two for each multiply and add.</summary>
    public long DotOperations { get; init; }
}
