namespace AutoTriton.Bench.Sanitizing;

/// <summary>What the sanitizer found in a case, against what it must find.</summary>
/// <param name="Found">The expected findings that were there.</param>
/// <param name="Missing">Those that were not.</param>
/// <param name="Unexpected">Findings that touch no marked line.</param>
/// <param name="Failure">Why the file did not run to its end, or null.</param>
internal sealed record SanitizerOutcome(
    IReadOnlyList<(string Kind, int Line)> Found, IReadOnlyList<(string Kind, int Line)> Missing, IReadOnlyList<string> Unexpected, string? Failure)
{
    /// <summary>Whether all is as it must be.</summary>
    public bool IsRight => Missing.Count == 0 && Unexpected.Count == 0 && Failure is null;

    /// <inheritdoc/>
    public override string ToString() => string.Join("; ",
        [.. Missing.Select(missing => $"no {missing.Kind} at line {missing.Line}"), .. Unexpected.Select(finding => $"unexpected: {finding}"), .. Failure is null ? Array.Empty<string>() : [Failure]]);
}
