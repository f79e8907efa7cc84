using System.Diagnostics;
using System.Text;
using AutoTriton.Core.Execution;
using AutoTriton.Core.Tasks;
using AutoTriton.Interpreter.Execution;

namespace AutoTriton.Tests.Shared;

/// <summary>Runs hostile candidates under small limits and says what did not end as it must: with a typed failure, in time.</summary>
internal static class HostileRun
{
    private static readonly TimeSpan Timeout = TimeSpan.FromSeconds(5);

    // What an end takes beyond the limit: one operator of libtorch, one collection of garbage.
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(10);

    private static readonly KernelTask Task = new()
    {
        Id = "hostile/add",
        Reference = new PyTorchReference(HostileCandidates.Reference),
        Contract = new FunctionContract("add"),
    };

    private static readonly ExecutionLimits Limits = new()
    {
        Timeout = Timeout,
        MemoryBytes = 64 << 20,
        HostSteps = 1_000_000,
        KernelElements = 50_000_000,
    };

    /// <summary>Runs one candidate; answers what is wrong with its end, or null.</summary>
    public static async Task<(ExecutionReport? Report, string? Wrong)> RunAsync(EmbeddedKernelExecutor executor, string source, bool mustFail, CancellationToken cancellationToken)
    {
        var clock = Stopwatch.StartNew();
        try
        {
            var report = await executor.ExecuteAsync(new ExecutionRequest(Task, source) { Limits = Limits, Seed = 1 }, cancellationToken);
            var wrong = clock.Elapsed > Timeout + Grace ? $"took {clock.Elapsed.TotalSeconds:F1} s"
                : mustFail && report.Failure is null ? "did not fail"
                : report.Failure is { Message: var message } && message.Contains("an error of its own", StringComparison.Ordinal) ? message
                : null;
            return (report, wrong);
        }
        catch (Exception error) when (error is not OperationCanceledException)
        {
            return (null, $"threw {error.GetType().Name}: {error.Message}");
        }
    }

    /// <summary>Runs mutations of host programs; answers those that did not end as they must.</summary>
    public static async Task<IReadOnlyList<string>> MutateAsync(EmbeddedKernelExecutor executor, int count, int seed, CancellationToken cancellationToken)
    {
        byte[][] seeds = [Encoding.UTF8.GetBytes(HostileCandidates.Honest), .. HostileCandidates.All.Select(candidate => Encoding.UTF8.GetBytes(candidate.Source))];
        var mutator = new SourceMutator(seeds, seed);
        var wrong = new List<string>();
        for (var i = 0; i < count; i++)
        {
            var source = Encoding.UTF8.GetString(mutator.Next());
            var (_, problem) = await RunAsync(executor, source, mustFail: false, cancellationToken);
            if (problem is not null)
            {
                wrong.Add($"mutation {i}: {problem}\n{source}");
            }
        }

        return wrong;
    }
}
