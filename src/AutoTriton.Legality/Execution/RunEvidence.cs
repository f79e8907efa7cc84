using AutoTriton.Core.Execution;

namespace AutoTriton.Legality.Execution;

/// <summary>What a run tells of legality where the source alone does not: the executor's evidence against a candidate.</summary>
public static class RunEvidence
{
    /// <summary>The finding with which a run decides against a candidate that its source did not refuse: AT2010.</summary>
    /// <param name="legality">What the source told, at its level.</param>
    /// <param name="report">What the executor reports; null where it reports nothing.</param>
    /// <returns>The finding; null below <see cref="LegalityLevel.Reachable"/>, where the candidate did not run to its end, and where the evidence allows it.</returns>
    public static Finding? Against(LegalityResult legality, ExecutionReport? report)
    {
        ArgumentNullException.ThrowIfNull(legality);
        if (legality.Level < LegalityLevel.Reachable || report is not { Stage: >= ExecutionStage.Ran })
        {
            return null;
        }

        return report.Evidence switch
        {
            { KernelOutputReachedResult: false } => Finding("It ran, and nothing that a kernel wrote reached the result."),
            { KernelOutputReachedResult: null, Launches.IsEmpty: true } when legality.IsUndecided =>
                Finding("The source does not tell whether a kernel is launched, and while it ran none was seen."),
            _ => null,
        };
    }

    private static Finding Finding(string message) => new("AT2010", FindingSeverity.Error, message);
}
