namespace AutoTriton.Bench.KernelBench;

/// <summary>How one reference went.</summary>
/// <param name="Reference">The reference at the size it ran at; null where no size ran.</param>
/// <param name="End">What became of it.</param>
/// <param name="Detail">What stopped it or differs; empty where nothing does.</param>
internal sealed record ReferenceOutcome(ScaledReference? Reference, ReferenceEnd End, string Detail);
