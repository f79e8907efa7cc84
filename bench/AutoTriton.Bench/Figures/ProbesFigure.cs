using AutoTriton.Bench.Probes;

namespace AutoTriton.Bench.Figures;

/// <summary>Small kernels, legal and illegal, against what real Triton did with each.</summary>
internal sealed class ProbesFigure : Figure
{
    private const double MostNotSupported = 0.05;

    public override string Name => "probes";

    public override string Description => "small kernels recorded on real Triton: the same values, or the same kind of refusal (target: all agree, at most 5 % not supported)";

    public override Task<FigureResult> RunAsync(string? path, CancellationToken cancellationToken)
    {
        var probes = path is null ? ProbeRecordings.ReadOwn() : ProbeRecordings.Read(path);
        var counts = new Dictionary<ProbeVerdict, int>();
        foreach (var probe in probes)
        {
            var result = ProbeReplay.Run(probe, cancellationToken);
            counts[result.Verdict] = counts.GetValueOrDefault(result.Verdict) + 1;
            if (result.Verdict != ProbeVerdict.Agrees)
            {
                Console.WriteLine($"  {result.Verdict}: {probe.Name}: {result.Detail.ReplaceLineEndings(" ")}");
            }
        }

        var (agree, differ) = (counts.GetValueOrDefault(ProbeVerdict.Agrees), counts.GetValueOrDefault(ProbeVerdict.Differs));
        var lacking = counts.GetValueOrDefault(ProbeVerdict.NotSupported);
        var judged = agree + differ + lacking;
        var reached = judged > 0 && differ == 0 && lacking <= MostNotSupported * judged;
        return Task.FromResult(new FigureResult(
            reached,
            $"{agree} of {judged} probes agree ({100.0 * agree / Math.Max(1, judged):F1} %), {differ} differ, {lacking} not supported; {counts.GetValueOrDefault(ProbeVerdict.NotJudged)} without a judgement of Triton"));
    }
}
