namespace AutoTriton.Bench.HostFiles;

/// <summary>How a file's run ended.</summary>
internal enum HostFileEnd
{
    /// <summary>It ran to its last line.</summary>
    Ran,

    /// <summary>It needs something that the embedded executor lacks, and says so.</summary>
    NotSupported,

    /// <summary>It raised an exception or was refused.</summary>
    Failed,

    /// <summary>It passed a limit.</summary>
    Limit,
}
