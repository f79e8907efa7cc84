namespace AutoTriton.Bench.Probes;

/// <summary>Runs probes on the interpreter and compares with what real Triton did.</summary>
internal static class ProbeReplay
{
    /// <summary>
    /// Runs one. A kernel is launched through the .NET API; where the module itself is the matter (a host function, an error at
    /// import), the Python around it runs too.
    /// </summary>
    public static ProbeResult Run(Probe probe, CancellationToken cancellationToken)
    {
        if (!probe.Recorded.IsJudged)
        {
            return new ProbeResult(probe, ProbeVerdict.NotJudged, probe.Recorded.Outcome);
        }

        var throughHost = probe.Host is not null || probe.Recorded.Stage == "import" || probe.Name.StartsWith("definition/", StringComparison.Ordinal);
        var run = throughHost ? HostLaunch.Run(probe, cancellationToken) : DirectLaunch.Run(probe, cancellationToken);
        return Judge(probe, run);
    }

    private static ProbeResult Judge(Probe probe, ProbeRun run)
    {
        if (run.Refusal == RefusalKind.NotSupported)
        {
            return new ProbeResult(probe, ProbeVerdict.NotSupported, run.Detail!);
        }

        if (probe.Recorded.IsOk)
        {
            return run.Refusal is { } refusal
                ? new ProbeResult(probe, ProbeVerdict.Differs, $"Triton runs it, refused here ({refusal}): {run.Detail}")
                : new ProbeResult(probe, run.Detail is null ? ProbeVerdict.Agrees : ProbeVerdict.Differs, run.Detail ?? "");
        }

        var expected = RecordedRefusal.Kinds(probe.Recorded);
        var said = RecordedRefusal.Summary(probe.Recorded);
        return run.Refusal is not { } kind
            ? new ProbeResult(probe, ProbeVerdict.Differs, $"runs here, Triton refuses it ({expected}): {said}")
            : (kind & expected) != 0
                ? new ProbeResult(probe, ProbeVerdict.Agrees, "")
                : new ProbeResult(probe, ProbeVerdict.Differs, $"refused here as {kind}: {run.Detail}; by Triton as {expected}: {said}");
    }
}
