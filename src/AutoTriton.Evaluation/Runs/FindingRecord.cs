using AutoTriton.Core.Execution;

namespace AutoTriton.Evaluation.Runs;

/// <summary>Something found in a candidate, as a run folder keeps it.</summary>
/// <param name="Id">Its stable id.</param>
/// <param name="Severity">How much it weighs.</param>
/// <param name="Message">A sentence for a person.</param>
/// <param name="Line">The line of the candidate's source, from 1; or null.</param>
public sealed record FindingRecord(string Id, FindingSeverity Severity, string Message, int? Line)
{
    internal static FindingRecord Of(Finding finding) => new(finding.Id, finding.Severity, finding.Message, finding.Location?.StartLine);
}
