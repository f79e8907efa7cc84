using AutoTriton.Bench.Probes;
using Xunit;

namespace AutoTriton.Interpreter.Tests.Probes;

public sealed class RecordedProbesTests
{
    private const double MostNotSupported = 0.05;

    [Fact]
    public void Recorded_probes_run_with_the_same_values_or_the_same_refusal()
    {
        var cancellation = TestContext.Current.CancellationToken;

        var results = ProbeRecordings.ReadOwn()
            .Select(probe => ProbeReplay.Run(probe, cancellation))
            .Where(result => result.Verdict != ProbeVerdict.NotJudged)
            .ToList();

        Assert.True(results.Count >= 300, $"only {results.Count} probes");
        Assert.Empty(results
            .Where(result => result.Verdict == ProbeVerdict.Differs)
            .Select(result => $"{result.Probe.Name}: {result.Detail}"));
        Assert.InRange(results.Count(result => result.Verdict == ProbeVerdict.NotSupported), 0, MostNotSupported * results.Count);
    }
}
