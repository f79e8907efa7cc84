using System.Collections.Immutable;
using AutoTriton.Core.Execution;
using AutoTriton.Interpreter.Kernels.Sanitizing;

namespace AutoTriton.Interpreter.Kernels.Launching;

/// <summary>What a launch did.</summary>
/// <param name="Evidence">Programs, bytes and operations.</param>
public sealed record LaunchResult(LaunchEvidence Evidence)
{
    /// <summary>The elements that it computed, as <see cref="LaunchOptions.ElementBudget"/> counts them.</summary>
    public long Work { get; init; }

    /// <summary>Whether a <c>tl.dot</c> on float32 rounded its operands to TF32.</summary>
    public bool UsedTf32 { get; init; }

    /// <summary>What the sanitizer found, one entry for each line and kind, in the order of the source.</summary>
    public ImmutableArray<SanitizerFinding> Findings { get; init; } = [];

    /// <summary>Whether races were looked for in all memory that the kernel stores to: <see cref="LaunchOptions.HistoryBytes"/> was enough.</summary>
    public bool AllAccessesCompared { get; init; } = true;

    /// <summary>Whether the result was compared with that of the opposite order of programs (<see cref="LaunchOptions.CheckOrder"/>). It is not where programs of the opposite order wait for each other for ever, where the element budget ends first, or where the kernel stores to more than 256 MiB.</summary>
    public bool OrderChecked { get; init; }

    /// <summary>What the kernel printed with <c>tl.device_print</c> and, when it was compiled, <c>tl.static_print</c>.</summary>
    public string Output { get; init; } = "";
}
