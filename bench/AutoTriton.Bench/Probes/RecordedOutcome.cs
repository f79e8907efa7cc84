namespace AutoTriton.Bench.Probes;

/// <summary>What real Triton did with a probe.</summary>
/// <param name="Outcome"><c>ok</c>, <c>error</c>, or how the recording itself ended (<c>crash</c>, <c>timeout</c>, <c>not run</c>), of which nothing follows.</param>
/// <param name="Stage">Where an error was raised: <c>import</c>, <c>launch</c>, <c>compile</c> or <c>run</c>.</param>
/// <param name="Errors">The exception and its causes, outermost first: type and message.</param>
/// <param name="After">The bytes of the tensors that changed, by parameter name.</param>
internal sealed record RecordedOutcome(
    string Outcome,
    string Stage,
    IReadOnlyList<(string Type, string Message)> Errors,
    IReadOnlyDictionary<string, byte[]> After)
{
    /// <summary>Whether Triton ran it.</summary>
    public bool IsOk => Outcome == "ok";

    /// <summary>Whether it says what Triton does.</summary>
    public bool IsJudged => Outcome is "ok" or "error";
}
