using AutoTriton.Python.Syntax;

namespace AutoTriton.Core.Execution;

/// <summary>Something found in a candidate, by static analysis or by a sanitizer.</summary>
/// <param name="Id">A stable id, such as <c>AT2003</c>.</param>
/// <param name="Severity">How much it weighs.</param>
/// <param name="Message">A sentence for a person.</param>
public sealed record Finding(string Id, FindingSeverity Severity, string Message)
{
    /// <summary>Where in the candidate's source, or null.</summary>
    public SourceSpan? Location { get; init; }

    /// <summary>Of a pair that is wrong together, such as the two accesses of a race, where the other one is; or null.</summary>
    public SourceSpan? OtherLocation { get; init; }

    /// <summary>The kernel or function it is about, or null.</summary>
    public string? Subject { get; init; }
}
