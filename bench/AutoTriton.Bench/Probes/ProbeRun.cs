namespace AutoTriton.Bench.Probes;

/// <summary>What the interpreter did with a probe.</summary>
/// <param name="Refusal">The kind of refusal, or null where it ran.</param>
/// <param name="Detail">The refusal's message, or how values differ from the recorded ones; null where they do not.</param>
internal sealed record ProbeRun(RefusalKind? Refusal, string? Detail)
{
    /// <summary>It ran.</summary>
    public static ProbeRun Ran(string? difference) => new(null, difference);
}
