using System.Collections.Immutable;
using System.Text.Json;
using AutoTriton.Core.Execution.Json;
using AutoTriton.Core.Tasks;
using AutoTriton.Testing.Samples;

namespace AutoTriton.Testing.Recordings;

/// <summary>
/// Reports of real kernels, recorded from the embedded executor behind the legality layer: one at least for each kind of failure that it
/// has, and matches with and without findings. For tests of rewards, pages and metrics that should see what executors say, not what one
/// imagines them to say.
/// </summary>
public static class RecordedReports
{
    private static readonly Lazy<ImmutableArray<RecordedReport>> Loaded = new(Load);

    /// <summary>All of them, in the order in which they were recorded.</summary>
    public static ImmutableArray<RecordedReport> All => Loaded.Value;

    /// <summary>One of them.</summary>
    /// <param name="name">Its name.</param>
    /// <returns>The recording.</returns>
    /// <exception cref="KeyNotFoundException">There is none of that name; the message lists the names.</exception>
    public static RecordedReport Get(string name) => All.FirstOrDefault(recorded => recorded.Name == name)
        ?? throw new KeyNotFoundException($"There is no recorded report '{name}'. There are: {string.Join(", ", All.Select(recorded => recorded.Name))}.");

    private static ImmutableArray<RecordedReport> Load()
    {
        using var stream = typeof(RecordedReports).Assembly.GetManifestResourceStream("reports.jsonl")!;
        using var reader = new StreamReader(stream);
        var recorded = ImmutableArray.CreateBuilder<RecordedReport>();
        while (reader.ReadLine() is { } line)
        {
            using var document = JsonDocument.Parse(line);
            var row = document.RootElement;
            recorded.Add(new RecordedReport(
                row.GetProperty("name").GetString()!, TaskOf(row.GetProperty("task").GetString()!), row.GetProperty("candidate").GetString()!,
                ExecutionReportJson.Read(row.GetProperty("report").GetRawText())));
        }

        return recorded.ToImmutable();
    }

    private static KernelTask TaskOf(string id) => new[] { SampleTasks.Function, SampleTasks.Module }.FirstOrDefault(task => task.Id == id)
        ?? throw new InvalidDataException($"A recorded report is of the task '{id}', which is none of {nameof(SampleTasks)}; record the reports anew.");
}
