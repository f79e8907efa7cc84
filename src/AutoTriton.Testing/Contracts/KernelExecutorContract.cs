using AutoTriton.Core.Execution;
using AutoTriton.Testing.Samples;

namespace AutoTriton.Testing.Contracts;

/// <summary>What every <see cref="IKernelExecutor"/> must do.</summary>
public static class KernelExecutorContract
{
    /// <summary>The checks.</summary>
    /// <param name="executor">Makes the executor under test; called once a check.</param>
    /// <param name="solved">A request that the executor must find to match.</param>
    /// <returns>The checks.</returns>
    public static IReadOnlyList<ContractCheck> Checks(Func<IKernelExecutor> executor, ExecutionRequest solved)
    {
        ArgumentNullException.ThrowIfNull(executor);
        ArgumentNullException.ThrowIfNull(solved);
        return
        [
            new("refuses a null request", () => Expect.ThrowsAsync<ArgumentNullException>(() => executor().ExecuteAsync(null!), "A null request must throw ArgumentNullException.")),
            new("a right candidate matches, without failure", () => RightCandidateMatchesAsync(executor(), solved)),
            new("an empty candidate is a failure, not an exception", () => FailsAsync(executor(), solved with { CandidateSource = "" })),
            new("a blank candidate is a failure, not an exception", () => FailsAsync(executor(), solved with { CandidateSource = " \n\t\n" })),
            new("a cancelled token cancels", () => CancelsAsync(executor(), solved)),
            new("the same request twice gives the same outcome", () => RepeatsAsync(executor(), solved)),
            new("requests at once give the same outcome as one by one", () => RunsAtOnceAsync(executor(), solved)),
            new("names itself in the report", () => NamesItselfAsync(executor(), solved)),
        ];
    }

    /// <summary>The checks of an executor that really runs candidates: they break one in ways that must be told apart.</summary>
    /// <param name="executor">Makes the executor under test; called once a check.</param>
    /// <returns>The checks.</returns>
    public static IReadOnlyList<ContractCheck> JudgingChecks(Func<IKernelExecutor> executor)
    {
        ArgumentNullException.ThrowIfNull(executor);
        var solved = new ExecutionRequest(SampleTasks.Function, SampleTasks.FunctionSolution) { Seed = 7 };
        return
        [
            new("solves the function sample", () => RightCandidateMatchesAsync(executor(), solved)),
            new("solves the module sample", () => RightCandidateMatchesAsync(executor(), new ExecutionRequest(SampleTasks.Module, SampleTasks.ModuleSolution) { Seed = 7 })),
            new("a wrong result is a mismatch", () => FailsAsAsync(executor(), SampleTasks.WrongFunctionSolution, FailureKind.Mismatch)),
            new("a text that is not Python is a syntax failure", () => FailsAsAsync(executor(), SampleTasks.BrokenFunctionSolution, FailureKind.Syntax)),
            new("a missing entry point breaks the contract", () => FailsAsAsync(executor(), "import torch\n", FailureKind.Contract)),
            new("an unknown name in a kernel does not compile", () => FailsAsAsync(executor(), SampleTasks.FunctionSolution.Replace("tl.maximum", "tl.no_such_name", StringComparison.Ordinal), FailureKind.Compile)),
            new("an error of the host code is a runtime failure", () => FailsAsAsync(executor(), SampleTasks.FunctionSolution.Replace("n = x.numel()", "n = 1 // 0", StringComparison.Ordinal), FailureKind.Runtime)),
            new("a candidate that launches nothing is told so", () => FailsAsAsync(executor(), SampleTasks.FunctionSolution.Replace("    add_relu_kernel[", "    return torch.relu(x + y)\n    add_relu_kernel[", StringComparison.Ordinal), FailureKind.NotLaunched)),
        ];
    }

    private static async Task RightCandidateMatchesAsync(IKernelExecutor executor, ExecutionRequest request)
    {
        var report = await executor.ExecuteAsync(request).ConfigureAwait(false);
        Expect.That(report.Stage >= ExecutionStage.Matched, $"A right candidate reaches Matched, not {report.Stage}: {report.Failure?.Kind} {report.Failure?.Message}");
        Expect.That(report.Failure is null, $"A right candidate has no failure, not {report.Failure?.Kind}.");
    }

    private static async Task FailsAsync(IKernelExecutor executor, ExecutionRequest request)
    {
        var report = await executor.ExecuteAsync(request).ConfigureAwait(false);
        Expect.That(report.Failure is not null, "A failing candidate has a failure in its report.");
        Expect.That(report.Stage < ExecutionStage.Matched, $"A failing candidate does not reach {report.Stage}.");
        Expect.That(report.Failure!.Message.Length > 0, "A failure says what is wrong.");
    }

    private static async Task FailsAsAsync(IKernelExecutor executor, string candidate, FailureKind kind)
    {
        var report = await executor.ExecuteAsync(new ExecutionRequest(SampleTasks.Function, candidate) { Seed = 7 }).ConfigureAwait(false);
        Expect.That(report.Failure?.Kind == kind, $"The failure is {kind}, not {report.Failure?.Kind.ToString() ?? "none"}: {report.Failure?.Message}");
        Expect.That(report.Stage < ExecutionStage.Matched, $"A failing candidate does not reach {report.Stage}.");
    }

    private static Task CancelsAsync(IKernelExecutor executor, ExecutionRequest request) => Expect.ThrowsAsync<OperationCanceledException>(
        () => executor.ExecuteAsync(request, new CancellationToken(canceled: true)),
        "A cancelled token must throw OperationCanceledException.");

    private static async Task RepeatsAsync(IKernelExecutor executor, ExecutionRequest request)
    {
        var first = await executor.ExecuteAsync(request).ConfigureAwait(false);
        var second = await executor.ExecuteAsync(request).ConfigureAwait(false);
        Expect.That(Same(first, second), $"The same request gave {first.Stage}/{first.Failure?.Kind} and then {second.Stage}/{second.Failure?.Kind}.");
    }

    private static async Task RunsAtOnceAsync(IKernelExecutor executor, ExecutionRequest request)
    {
        var alone = await executor.ExecuteAsync(request).ConfigureAwait(false);
        var reports = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => executor.ExecuteAsync(request)))).ConfigureAwait(false);
        Expect.That(reports.All(report => Same(alone, report)), "Eight executions at once gave another outcome than one alone.");
    }

    private static async Task NamesItselfAsync(IKernelExecutor executor, ExecutionRequest request)
    {
        var report = await executor.ExecuteAsync(request).ConfigureAwait(false);
        Expect.That(report.Executor.Length > 0, "The report names its executor.");
    }

    private static bool Same(ExecutionReport one, ExecutionReport other) => one.Stage == other.Stage && one.Failure?.Kind == other.Failure?.Kind;
}
