using AutoTriton.Interpreter.Kernels.Sanitizing;

namespace AutoTriton.Bench.Launches;

/// <summary>What came of a replay.</summary>
/// <param name="Ran">Whether the interpreter took the launch and the kernel stored something.</param>
/// <param name="Matches">Whether every storage then held what was recorded.</param>
/// <param name="Detail">Why not, or what the sanitizer found.</param>
internal sealed record ReplayOutcome(bool Ran, bool Matches, string Detail)
{
    /// <summary>What the sanitizer found in the run that was compared.</summary>
    public IReadOnlyList<SanitizerFinding> Findings { get; init; } = [];
}
