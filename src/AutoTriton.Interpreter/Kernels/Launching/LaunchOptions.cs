namespace AutoTriton.Interpreter.Kernels.Launching;

/// <summary>How a launch runs and what it may use. Options that only a GPU has (<c>num_warps</c>, <c>num_stages</c> and the like) change no value and are not here: hosts drop them.</summary>
public sealed record LaunchOptions
{
    /// <summary>The defaults.</summary>
    public static LaunchOptions Default { get; } = new();

    /// <summary>The most elements that all programs together may compute.</summary>
    /// <value>20 billion</value>
    public long ElementBudget { get; init; } = 20_000_000_000;

    /// <summary>The most bytes that the blocks of one program may take.</summary>
    /// <value>256 MiB</value>
    public long BlockBytes { get; init; } = 256L << 20;

    /// <summary>Whether loads and stores are checked against the bounds of their buffers and against never-written memory.</summary>
    /// <value>true</value>
    public bool Sanitize { get; init; } = true;

    /// <summary>Whether, with <see cref="Sanitize"/>, accesses of different programs and of different threads of one program are compared for races.</summary>
    /// <value>true</value>
    public bool FindRaces { get; init; } = true;

    /// <summary>Whether, with <see cref="Sanitize"/>, the launch is run a second time on what memory held before, with its programs in the opposite order, to see whether the result depends on it. Takes as long again and copies of what the kernel stores to.</summary>
    /// <value>false</value>
    public bool CheckOrder { get; init; }

    /// <summary>The most bytes that the search for races may take: 12 for each element of memory that is stored to, 36 where it is loaded from too. What lies beyond is not searched (<see cref="LaunchResult.AllAccessesCompared"/>).</summary>
    /// <value>2 GiB</value>
    public long HistoryBytes { get; init; } = 2L << 30;

    /// <summary>The most findings of the sanitizer that are kept; further ones are counted only.</summary>
    /// <value>16</value>
    public int FindingLimit { get; init; } = 16;

    /// <summary>The order in which programs start.</summary>
    /// <value><see cref="ProgramOrder.Forward"/></value>
    public ProgramOrder Order { get; init; }

    /// <summary>The seed of <see cref="ProgramOrder.Seeded"/>.</summary>
    /// <value>0</value>
    public int Seed { get; init; }

    /// <summary>The most threads that run programs at once; 0 for all processors.</summary>
    /// <value>0</value>
    public int Threads { get; init; }

    /// <summary>Whether <c>tl.dot</c> on float32 rounds its operands to TF32 where the kernel does not say, as NVIDIA's GPUs do.</summary>
    /// <value>true</value>
    public bool Tf32ByDefault { get; init; } = true;

    /// <summary>Whether <c>tl.device_assert</c> is checked. Triton checks it only in debug mode.</summary>
    /// <value>true</value>
    public bool DeviceAsserts { get; init; } = true;
}
