namespace AutoTriton.Legality.Rules.Strict;

/// <summary>AT3011: nothing measures time or asks a profiler: a candidate has no use for either.</summary>
public sealed class TimerRule : ForbiddenNamesRule
{
    /// <inheritdoc/>
    public override string Id => "AT3011";

    /// <inheritdoc/>
    public override string Title => "No clocks, no profilers";

    private protected override string What => "reads clocks or profilers";

    private protected override string[] Modules { get; } =
        ["time", "timeit", "datetime", "torch.profiler", "torch.autograd.profiler", "torch.utils.benchmark", "triton.profiler", "cProfile", "profile", "pstats", "triton.testing"];

    private protected override string[] Allowed { get; } = ["triton.testing", "triton.testing.perf_report", "triton.testing.Benchmark", "triton.testing.Mark"];

    private protected override string[] Names { get; } =
        ["torch.cuda.Event", "torch.Event", "torch.cuda.current_stream.record_event", "torch.cuda.default_stream.record_event"];
}
