namespace AutoTriton.Legality.Rules.Strict;

/// <summary>AT3010: no stream is made or chosen, and no graph is captured or replayed: work that the clock does not see.</summary>
public sealed class StreamRule : ForbiddenNamesRule
{
    /// <inheritdoc/>
    public override string Id => "AT3010";

    /// <inheritdoc/>
    public override string Title => "No streams, no graphs";

    private protected override string What => "uses streams or graphs";

    private protected override string[] Modules { get; } =
        ["torch.cuda.graphs", "torch.cuda.nvtx"];

    private protected override string[] Names { get; } =
        ["torch.cuda.Stream", "torch.cuda.stream", "torch.cuda.set_stream", "torch.cuda.ExternalStream", "torch.cuda.CUDAGraph", "torch.cuda.graph", "torch.cuda.make_graphed_callables", "torch.cuda.graph_pool_handle", "torch.Stream", "torch.cuda.StreamContext", "torch.cuda.current_stream.wait_stream", "torch.cuda.current_stream.wait_event", "torch.cuda.default_stream", "torch.cuda.cudart", "torch.cuda.cudagraphs"];
}
