using AutoTriton.Core.Execution;
using AutoTriton.Core.Tasks;
using AutoTriton.Interpreter.Execution;

namespace AutoTriton.Bench.Sanitizing;

/// <summary>Runs cases by the embedded executor and reads the findings from its reports.</summary>
internal static class SanitizerRun
{
    private const string OrderDependent = "order-dependent";

    private static readonly Dictionary<string, string> Kinds = new()
    {
        ["SAN001"] = "load-out-of-bounds",
        ["SAN002"] = "store-out-of-bounds",
        ["SAN003"] = "uninitialized-read",
        ["SAN004"] = "race-write-write",
        ["SAN005"] = "race-same-value",
        ["SAN006"] = "race-read-write",
        ["SAN007"] = "race-atomic-plain",
        ["SAN008"] = "race-within-program",
        ["SAN009"] = OrderDependent,
    };

    private static readonly KernelTask Task = new()
    {
        Id = "sanitizer",
        Reference = new TritonReference("pass\n"),
        Contract = new ScriptContract("result_gold = 0\n"),
    };

    /// <summary>The executor that goes on after findings.</summary>
    public static EmbeddedKernelExecutor NewExecutor() => new(new EmbeddedExecutorOptions { FailOnSanitizerFindings = false, TraceKernelOutput = false });

    /// <summary>Runs a case.</summary>
    public static async Task<SanitizerOutcome> RunAsync(EmbeddedKernelExecutor executor, SanitizerCase test, CancellationToken cancellationToken)
    {
        var report = await executor.ExecuteAsync(new ExecutionRequest(Task, test.Source) { Limits = ExecutionLimits.Default }, cancellationToken).ConfigureAwait(false);
        var seen = report.Findings.Select(finding => (Kind: Kinds[finding.Id], Finding: finding)).ToList();
        var lines = test.Expected.Select(expected => expected.Line).ToHashSet();
        var isDeadlock = report.Failure is { Kind: FailureKind.Timeout };
        bool IsFound((string Kind, int Line) expected) => expected.Kind == "deadlock"
            ? isDeadlock && report.Failure!.Location?.StartLine == expected.Line
            : seen.Exists(entry => entry.Kind == expected.Kind && Touches(entry.Finding, expected.Line));
        var unexpected = seen.Where(entry => !lines.Any(line => Touches(entry.Finding, line)) && (lines.Count == 0 || entry.Kind != OrderDependent));
        var failure = report.Failure is null || (isDeadlock && test.Expected.Any(expected => expected.Kind == "deadlock")) ? null : $"{report.Failure.Kind}: {report.Failure.Message}";
        return new SanitizerOutcome(
            [.. test.Expected.Where(IsFound)], [.. test.Expected.Where(expected => !IsFound(expected))], [.. unexpected.Select(entry => entry.Finding.Message)], failure);
    }

    private static bool Touches(Finding finding, int line) => finding.Location?.StartLine == line || finding.OtherLocation?.StartLine == line;
}
