using System.Collections.Immutable;

namespace AutoTriton.Core.Execution;

/// <summary>What was seen while a candidate ran.</summary>
public sealed record ExecutionEvidence
{
    /// <summary>Nothing was seen.</summary>
    public static ExecutionEvidence None { get; } = new();

    /// <summary>The launches, by kernel and grid.</summary>
    public ImmutableArray<LaunchEvidence> Launches { get; init; } = [];

    /// <summary>How often the contract's entry point was called, once for each input set; 0 where that is not known.</summary>
    public int Calls { get; init; }

    /// <summary>The bytes of the different tensors that the contract's calls took and gave, over all calls: the arguments, the module's parameters and buffers, and the outputs. Null where that is not known.</summary>
    public long? CallBytes { get; init; }

    /// <summary>The comparison of each output on each input set.</summary>
    public ImmutableArray<OutputComparison> Outputs { get; init; } = [];

    /// <summary>The names of the PyTorch operators that the candidate's host code called, with their counts.</summary>
    public ImmutableDictionary<string, int> HostOperators { get; init; } = ImmutableDictionary<string, int>.Empty;

    /// <summary>Whether what a kernel wrote reached an output: null where that is not known.</summary>
    public bool? KernelOutputReachedResult { get; init; }

    /// <summary>Where the time on the device went; null where no profiler looked.</summary>
    public DeviceTime? DeviceTime { get; init; }

    /// <summary>What the candidate printed, cut to a sensible length.</summary>
    public string Output { get; init; } = "";
}
