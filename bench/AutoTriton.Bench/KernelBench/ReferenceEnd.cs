namespace AutoTriton.Bench.KernelBench;

/// <summary>What became of a reference.</summary>
internal enum ReferenceEnd
{
    /// <summary>It ran and answers what PyTorch answered.</summary>
    Equal,

    /// <summary>It ran and answers something else.</summary>
    Differs,

    /// <summary>It ran; there is no recording to compare with.</summary>
    NotCompared,

    /// <summary>It needs something that the embedded executor lacks, and says so.</summary>
    NotSupported,

    /// <summary>It raised an exception or passed a limit.</summary>
    Failed,
}
