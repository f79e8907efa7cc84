using AutoTriton.Core.Execution;
using AutoTriton.Interpreter.Execution.Contracts;
using AutoTriton.Interpreter.Execution.References;
using AutoTriton.Interpreter.Execution.Scaling;
using AutoTriton.Interpreter.Host.Objects;
using AutoTriton.Torch;
using Microsoft.Extensions.Options;

namespace AutoTriton.Interpreter.Execution;

/// <summary>
/// Runs candidates in process: host code in the library's own Python evaluator with PyTorch bound to libtorch, kernels in
/// the Triton interpreter, on the CPU. Reference and candidate run in worlds of their own and share no object; nothing that
/// a candidate does reaches files, network, processes, environment, clocks or .NET objects.
/// </summary>
public sealed class EmbeddedKernelExecutor : IKernelExecutor
{
    private readonly EmbeddedExecutorOptions _options;
    private readonly TimeProvider _time;
    private readonly ReferenceCache _references;
    private readonly TaskScaling? _scaling;

    /// <summary>Makes an executor.</summary>
    /// <param name="options">How it verifies, or null for the defaults.</param>
    /// <param name="timeProvider">Measures durations and ends runs that take too long; null for the system's.</param>
    /// <exception cref="OptionsValidationException">Options are wrong; every error is named.</exception>
    public EmbeddedKernelExecutor(EmbeddedExecutorOptions? options = null, TimeProvider? timeProvider = null)
    {
        _options = options ?? new EmbeddedExecutorOptions();
        if (new EmbeddedExecutorOptionsValidator().Validate(null, _options) is { Failed: true } wrong)
        {
            throw new OptionsValidationException(nameof(EmbeddedExecutorOptions), typeof(EmbeddedExecutorOptions), wrong.Failures);
        }

        _time = timeProvider ?? TimeProvider.System;
        _references = new ReferenceCache(_options.ReferenceCacheSize);
        _scaling = _options.SizeBudget is { } budget ? new TaskScaling(budget, _options.ReferenceCacheSize) : null;
    }

    /// <inheritdoc/>
    public async Task<ExecutionReport> ExecuteAsync(ExecutionRequest request, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        cancellationToken.ThrowIfCancellationRequested();
        using var timeout = new CancellationTokenSource(request.Limits.Timeout, _time);
        using var linked = CancellationTokenSource.CreateLinkedTokenSource(timeout.Token, cancellationToken);
        var started = _time.GetTimestamp();
        var report = await DeepStack.RunAsync(() => Execute(request, linked.Token, cancellationToken)).ConfigureAwait(false);
        return report with { Duration = _time.GetElapsedTime(started), Executor = "embedded" };
    }

    private ExecutionReport Execute(ExecutionRequest request, CancellationToken ended, CancellationToken cancelled)
    {
        var run = new CandidateRun(request, _options, ended);
        try
        {
            if (_scaling?.Apply(request, ended) is { } scaled)
            {
                run = new CandidateRun(scaled.Request, _options, ended);
                run.Note(scaled.Scaled.ToFinding());
            }

            run.Execute(ContractRunner.Of(run.Request.Task, _references));
        }
        catch (HostFault fault) when (fault.Kind == FailureKind.NotSupported)
        {
            run.Fail(fault.Kind, $"the reference: {fault.Message}");
        }
        catch (OperationCanceledException)
        {
            cancelled.ThrowIfCancellationRequested();
            run.Fail(FailureKind.Timeout, $"it ran past its time of {request.Limits.Timeout.TotalSeconds:0.###} seconds");
        }
        catch (LibTorchLoadException exception)
        {
            throw new KernelExecutorException($"Without libtorch nothing can be executed. {exception.Message}", exception);
        }

        return run.Report();
    }
}
