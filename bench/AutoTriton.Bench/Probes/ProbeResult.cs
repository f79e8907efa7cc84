namespace AutoTriton.Bench.Probes;

/// <summary>A verdict and its reason.</summary>
/// <param name="Probe">The probe.</param>
/// <param name="Verdict">The verdict.</param>
/// <param name="Detail">What differs or lacks; empty where they agree.</param>
internal sealed record ProbeResult(Probe Probe, ProbeVerdict Verdict, string Detail);
