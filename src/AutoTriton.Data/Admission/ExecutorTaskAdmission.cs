using AutoTriton.Core.Execution;
using AutoTriton.Core.Tasks;

namespace AutoTriton.Data.Admission;

/// <summary>
/// Refuses degenerate tasks by running their reference: outputs that are not finite, near zero, constant, equal to the first input, or
/// the same whatever an input holds. A kernel that computes nothing could pass such a task.
/// </summary>
/// <remarks>
/// It asks an executor to run, in a candidate's place, the reference itself with checks around it, on the executor's own input sets; so it
/// knows no executor's inside. Give it one without a legality layer. Tasks with a PyTorch reference and a function or module contract.
/// </remarks>
/// <param name="executor">Runs the checks.</param>
public sealed class ExecutorTaskAdmission(IKernelExecutor executor) : ITaskAdmission
{
    private readonly IKernelExecutor _executor = executor ?? throw new ArgumentNullException(nameof(executor));

    /// <summary>The seed of the inputs.</summary>
    public long Seed { get; init; }

    /// <summary>What one examination may use.</summary>
    /// <value><see cref="ExecutionLimits.Default"/></value>
    public ExecutionLimits Limits { get; init; } = ExecutionLimits.Default;

    /// <inheritdoc/>
    /// <exception cref="KernelExecutorException">The machinery failed, or the reference itself does: then the task is broken, not degenerate.</exception>
    public async ValueTask<AdmissionVerdict> ExamineAsync(KernelTask task, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(task);
        var request = new ExecutionRequest(task, AdmissionProbe.Write(task)) { Seed = Seed, Limits = Limits };
        var report = await _executor.ExecuteAsync(request, cancellationToken).ConfigureAwait(false);
        return report.Failure switch
        {
            null or { Kind: FailureKind.NotLaunched } => AdmissionVerdict.Admitted,
            { Kind: FailureKind.Runtime, Message: var message } when message.Contains(AdmissionProbe.Marker, StringComparison.Ordinal) =>
                AdmissionVerdict.Refused(message[(message.IndexOf(AdmissionProbe.Marker, StringComparison.Ordinal) + AdmissionProbe.Marker.Length)..].Trim()),
            var failure => AdmissionVerdict.Refused($"Its reference does not run to its end ({failure.Kind}): {failure.Message}"),
        };
    }
}
