using System.Collections.Immutable;
using AutoTriton.Core.Execution;

namespace AutoTriton.Legality.Execution;

/// <summary>Judges a candidate's legality before it is executed. An illegal one is not executed.</summary>
/// <remarks>
/// The report holds the findings of the analysis before those of the executor, so static and dynamic evidence are one
/// report. From <see cref="LegalityLevel.Reachable"/> on, the executor's evidence decides what the source does not tell:
/// a candidate that ran without any kernel's output in its result is illegal.
/// </remarks>
/// <param name="inner">The executor below.</param>
/// <param name="level">What is asked of a candidate.</param>
/// <param name="analyzer">The analyzer, or null for one with the library's rules.</param>
/// <param name="timeProvider">The clock, or null for the system's.</param>
public sealed class LegalityKernelExecutor(
    IKernelExecutor inner, LegalityLevel level, LegalityAnalyzer? analyzer = null, TimeProvider? timeProvider = null)
    : DelegatingKernelExecutor(inner)
{
    private readonly LegalityAnalyzer _analyzer = analyzer ?? new LegalityAnalyzer();
    private readonly TimeProvider _timeProvider = timeProvider ?? TimeProvider.System;

    /// <summary>What is asked of a candidate.</summary>
    public LegalityLevel Level { get; } = level;

    /// <inheritdoc/>
    public override async Task<ExecutionReport> ExecuteAsync(ExecutionRequest request, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        var start = _timeProvider.GetTimestamp();
        var result = request.CandidateModule is { } module
            ? _analyzer.Analyze(module, request.Task.Contract, Level, cancellationToken)
            : _analyzer.Analyze(request.CandidateSource, request.Task.Contract, Level, cancellationToken);
        if (!result.IsLegal)
        {
            return Refused(result, _timeProvider.GetElapsedTime(start));
        }

        var report = await base.ExecuteAsync(request, cancellationToken).ConfigureAwait(false);
        var findings = result.Findings.AddRange(report.Findings);
        return RunEvidence.Against(result, report) is { } contradiction
            ? report with
            {
                Stage = ExecutionStage.Parsed,
                Failure = new ExecutionFailure(FailureKind.Illegal, contradiction.Message),
                Findings = findings.Add(contradiction),
            }
            : report with
            {
                Stage = report.Stage == ExecutionStage.Parsed ? ExecutionStage.Legal : report.Stage,
                Findings = findings,
            };
    }

    private static ExecutionReport Refused(LegalityResult result, TimeSpan duration)
    {
        var decisive = result.Findings.First(finding => finding.Severity == FindingSeverity.Error);
        return new ExecutionReport
        {
            Stage = result.IsParsed ? ExecutionStage.Parsed : ExecutionStage.None,
            Failure = new ExecutionFailure(result.IsParsed ? FailureKind.Illegal : FailureKind.Syntax, decisive.Message) { Location = decisive.Location },
            Findings = result.Findings,
            Duration = duration,
            Executor = "legality",
        };
    }
}
