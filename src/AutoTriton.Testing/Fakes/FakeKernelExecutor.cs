using AutoTriton.Core.Execution;
using AutoTriton.Testing.Fakes.Disturbances;
using AutoTriton.Testing.Samples;

namespace AutoTriton.Testing.Fakes;

/// <summary>An executor that answers what a test says and records what it was asked. Without a rule every candidate matches.</summary>
public sealed class FakeKernelExecutor : IKernelExecutor
{
    private readonly Calls<ExecutionRequest> _calls = new();
    private readonly Func<ExecutionRequest, ExecutionReport> _answer;

    /// <summary>Makes an executor that answers the same report always.</summary>
    /// <param name="report">The report, or null for <see cref="SampleReports.Matched"/>.</param>
    public FakeKernelExecutor(ExecutionReport? report = null)
        : this(_ => report ?? SampleReports.Matched())
    {
    }

    /// <summary>Makes an executor that answers by a rule.</summary>
    /// <param name="answer">The rule; throw <see cref="KernelExecutorException"/> for a failing machine.</param>
    public FakeKernelExecutor(Func<ExecutionRequest, ExecutionReport> answer) =>
        _answer = answer ?? throw new ArgumentNullException(nameof(answer));

    /// <summary>Makes an executor that answers reports in turn; a call beyond the last one throws.</summary>
    /// <param name="reports">The reports, at least one.</param>
    /// <returns>The executor.</returns>
    public static FakeKernelExecutor InTurn(params ExecutionReport[] reports)
    {
        var script = new InTurn<ExecutionReport>(reports, "report");
        return new FakeKernelExecutor(_ => script.Next());
    }

    /// <summary>What it was asked, in order.</summary>
    public IReadOnlyList<ExecutionRequest> Requests => _calls.All;

    /// <summary>What happens to its calls before they are answered.</summary>
    /// <value><see cref="Disturbances.Disturbance.None"/></value>
    public Disturbance Disturbance { get; init; } = Disturbance.None;

    /// <summary>Waits before each answer, so that a test can hold executions back; null for no wait.</summary>
    public Func<ExecutionRequest, CancellationToken, Task>? Before { get; init; }

    /// <inheritdoc/>
    public async Task<ExecutionReport> ExecuteAsync(ExecutionRequest request, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        await _calls.EnterAsync(request, Disturbance, cancellationToken).ConfigureAwait(false);
        if (Before is not null)
        {
            await Before(request, cancellationToken).ConfigureAwait(false);
        }

        if (string.IsNullOrWhiteSpace(request.CandidateSource))
        {
            return SampleReports.Failed(ExecutionStage.None, FailureKind.NoCandidate, "The candidate is empty.");
        }

        var report = _answer(request);
        return report.Executor.Length > 0 ? report : report with { Executor = "fake" };
    }
}
