using System.Text.Json;

namespace AutoTriton.Training.Metrics;

/// <summary>Writes metrics to a file, one JSON object a line: <c>stage</c>, <c>step</c>, <c>progress</c>, <c>elapsed_s</c>, <c>remaining_s</c>, then the metrics by name.</summary>
/// <remarks>Each line is flushed, so that a run that is cut leaves all its steps. Numbers that JSON lacks (NaN, infinities) are written as null.</remarks>
public sealed class JsonLinesMetricsWriter : IMetricsListener, IDisposable
{
    private readonly JsonLinesFile _file;

    /// <summary>Opens a file.</summary>
    /// <param name="path">The file; lines are added at its end.</param>
    public JsonLinesMetricsWriter(string path) => _file = new JsonLinesFile(path);

    /// <inheritdoc/>
    public void OnMetrics(MetricsRecord record)
    {
        ArgumentNullException.ThrowIfNull(record);
        _file.Write(json =>
        {
            json.WriteString("stage", record.Stage);
            json.WriteNumber("step", record.Step);
            JsonLinesFile.WriteNumber(json, "progress", record.Progress);
            JsonLinesFile.WriteNumber(json, "elapsed_s", record.Elapsed.TotalSeconds);
            JsonLinesFile.WriteNumber(json, "remaining_s", record.Remaining?.TotalSeconds ?? double.NaN);
            foreach (var (name, value) in record.Values)
            {
                JsonLinesFile.WriteNumber(json, name, value);
            }
        });
    }

    /// <summary>Closes the file.</summary>
    public void Dispose() => _file.Dispose();
}
