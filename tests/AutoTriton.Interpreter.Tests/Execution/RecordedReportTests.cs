using System.Text.Encodings.Web;
using System.Text.Json;
using AutoTriton.Core.Execution;
using AutoTriton.Core.Execution.Json;
using AutoTriton.Interpreter.Execution;
using AutoTriton.Legality;
using AutoTriton.Legality.Execution;
using AutoTriton.Testing.Recordings;

namespace AutoTriton.Interpreter.Tests.Execution;

/// <summary>The reports in AutoTriton.Testing are what the executor says of their candidates today; with the variable set they are recorded anew.</summary>
public sealed class RecordedReportTests
{
    private const string Rewrite = "AUTOTRITON_RECORD_REPORTS";
    private static readonly JsonSerializerOptions Json = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static TheoryData<string> Names => [.. RecordedCandidates.All.Select(candidate => candidate.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Recorded_report_is_what_the_executor_says(string name)
    {
        Assert.SkipWhen(Environment.GetEnvironmentVariable(Rewrite) == "1", "Reports are being recorded.");
        var candidate = RecordedCandidates.All.Single(one => one.Name == name);
        var recorded = RecordedReports.Get(name);

        Assert.Equal(candidate.Source, recorded.Candidate);
        Assert.Equal(candidate.Failure, recorded.Report.Failure?.Kind);
        Assert.Equal(ExecutionReportJson.Write(recorded.Report), ExecutionReportJson.Write(await RunAsync(candidate)));
    }

    [Fact]
    public async Task Recording_holds_every_kind_of_failure_that_an_executor_has()
    {
        if (Environment.GetEnvironmentVariable(Rewrite) == "1")
        {
            await RecordAsync();
            return;
        }

        var kinds = RecordedReports.All.Select(recorded => recorded.Report.Failure?.Kind).OfType<FailureKind>().Distinct().Order();
        Assert.Equal(Enum.GetValues<FailureKind>().Where(kind => kind != FailureKind.NoCandidate), kinds);
        Assert.Equal(RecordedCandidates.All.Count, RecordedReports.All.Length);
        Assert.Contains(RecordedReports.All, recorded => recorded.Report.IsMatch && recorded.Report.Findings.Length > 0);
    }

    private static async Task RecordAsync()
    {
        var lines = new List<string>();
        foreach (var candidate in RecordedCandidates.All)
        {
            var report = await RunAsync(candidate);
            Assert.Equal(candidate.Failure, report.Failure?.Kind);
            lines.Add($"{{\"name\":{Text(candidate.Name)},\"task\":{Text(candidate.Task.Id)},\"candidate\":{Text(candidate.Source)},\"report\":{ExecutionReportJson.Write(report)}}}");
        }

        File.WriteAllText(PathOf("src/AutoTriton.Testing/Recordings/reports.jsonl"), string.Join('\n', lines) + "\n");
    }

    private static async Task<ExecutionReport> RunAsync(RecordedCandidates.Case candidate)
    {
        IKernelExecutor executor = new EmbeddedKernelExecutor();
        executor = candidate.WithLegality ? new LegalityKernelExecutor(executor, LegalityLevel.Reachable) : executor;
        var request = new ExecutionRequest(candidate.Task, candidate.Source) { Seed = 11, Limits = candidate.Limits ?? ExecutionLimits.Default };
        return await executor.ExecuteAsync(request, TestContext.Current.CancellationToken) with { Duration = TimeSpan.Zero };
    }

    private static string Text(string value) => JsonSerializer.Serialize(value, Json);

    private static string PathOf(string file)
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "AutoTriton.sln")))
            {
                return Path.Combine(folder.FullName, file);
            }
        }

        throw new InvalidOperationException("The tests do not run below the repository.");
    }
}
