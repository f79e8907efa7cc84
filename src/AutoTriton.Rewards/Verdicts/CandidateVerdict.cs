using AutoTriton.Core.Execution;
using AutoTriton.Core.Rewards;
using AutoTriton.Legality;
using AutoTriton.Legality.Execution;

namespace AutoTriton.Rewards.Verdicts;

/// <summary>What became of a candidate, with the reason: legality and correctness in one, so that no reward pays without both.</summary>
/// <param name="Outcome">What became of it.</param>
/// <param name="Reason">A sentence for a person.</param>
public sealed record CandidateVerdict(CandidateOutcome Outcome, string Reason)
{
    /// <summary>Whether it is legal and every output matches.</summary>
    public bool IsCorrect => Outcome == CandidateOutcome.Correct;

    /// <summary>Whether anything is known of it.</summary>
    public bool IsKnown => Outcome != CandidateOutcome.Unknown;

    /// <summary>
    /// Judges a context. What the source tells counts first, and decides though the machinery failed; from
    /// <see cref="LegalityLevel.Reachable"/> on, what was seen while it ran can refuse it too.
    /// </summary>
    /// <param name="context">What is scored. Several rewards of one context share its analysis.</param>
    /// <param name="level">What is asked of a candidate.</param>
    /// <param name="analyzer">The analyzer, or null for one with the library's rules.</param>
    /// <param name="cancellationToken">Ends the analysis.</param>
    /// <returns>The verdict.</returns>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public static CandidateVerdict Of(RewardContext context, LegalityLevel level, LegalityAnalyzer? analyzer = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(context);
        if (context.Extraction.Candidate is not { } candidate)
        {
            return new(CandidateOutcome.NoCandidate, context.Extraction.Problem ?? "The answer holds no candidate.");
        }

        var legality = SharedAnalysis.Of(context, candidate, level, analyzer, cancellationToken);
        if (!legality.IsLegal)
        {
            var decisive = legality.Findings.First(finding => finding.Severity == FindingSeverity.Error);
            return new(legality.IsParsed ? CandidateOutcome.Illegal : CandidateOutcome.NotPython, $"Not legal at level {level}: {decisive.Id}: {decisive.Message}");
        }

        return RunEvidence.Against(legality, context.Report) is { } contradiction ? new(CandidateOutcome.Illegal, contradiction.Message) : OfExecution(context.Report);
    }

    /// <summary>Judges what an executor reports, without asking for legality beyond what the report itself says.</summary>
    /// <param name="report">The report, or null where the machinery failed.</param>
    /// <returns>The verdict.</returns>
    public static CandidateVerdict OfExecution(ExecutionReport? report)
    {
        if (report is null)
        {
            return new(CandidateOutcome.Unknown, "The executor gave no report, so nothing is known of the candidate.");
        }

        if (!report.IsConclusive)
        {
            return new(CandidateOutcome.Unknown, $"The executor cannot judge it: {report.Failure!.Message}");
        }

        var outcome = Classify(report);
        var reason = outcome == CandidateOutcome.Correct
            ? "Every output matches the reference."
            : report.Failure is { } failure ? $"{failure.Kind}: {failure.Message}" : $"It reached {report.Stage} only.";
        return new(outcome, reason);
    }

    private static CandidateOutcome Classify(ExecutionReport report) => report.Failure?.Kind switch
    {
        FailureKind.Illegal or FailureKind.Forbidden => CandidateOutcome.Illegal,
        _ when report.IsMatch => CandidateOutcome.Correct,
        FailureKind.NoCandidate => CandidateOutcome.NoCandidate,
        FailureKind.Syntax => CandidateOutcome.NotPython,
        FailureKind.Compile or FailureKind.Contract => CandidateOutcome.NotCompiled,
        FailureKind.Mismatch => CandidateOutcome.Mismatched,
        null when report.Stage < ExecutionStage.Compiled => CandidateOutcome.NotCompiled,
        null when report.Stage >= ExecutionStage.Ran => CandidateOutcome.Mismatched,
        _ => CandidateOutcome.Failed,
    };
}
