namespace AutoTriton.Bench.Probes;

/// <summary>Runs probes on the interpreter and compares with what real Triton did.</summary>
internal static class ProbeReplay
{
    /// <summary>
    /// Runs one, by every way there is: a kernel is launched through the .NET API, and again from host code, which runs the module
    /// around it too; where the module itself is the matter (a host function, an error at import), from host code only.
    /// </summary>
    public static ProbeResult Run(Probe probe, CancellationToken cancellationToken)
    {
        if (!probe.Recorded.IsJudged)
        {
            return new ProbeResult(probe, ProbeVerdict.NotJudged, probe.Recorded.Outcome);
        }

        if (probe.Host is not null || probe.Recorded.Stage == "import" || probe.Name.StartsWith("definition/", StringComparison.Ordinal))
        {
            return Judge(probe, HostLaunch.Run(probe, cancellationToken));
        }

        var direct = Judge(probe, DirectLaunch.Run(probe, cancellationToken));
        if (direct.Verdict != ProbeVerdict.Agrees || !HostLaunch.CanHold(probe))
        {
            return direct;
        }

        var fromHost = Judge(probe, HostLaunch.Run(probe, cancellationToken));
        return fromHost.Verdict == ProbeVerdict.Agrees ? direct : fromHost with { Detail = "from host code: " + fromHost.Detail };
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
