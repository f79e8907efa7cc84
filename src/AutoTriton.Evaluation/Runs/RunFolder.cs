using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.Json;
using AutoTriton.Evaluation.HeldOut;
using AutoTriton.Evaluation.Pages;

namespace AutoTriton.Evaluation.Runs;

/// <summary>
/// A folder that keeps a run: <c>settings.json</c>, <c>metrics.jsonl</c>, <c>completions.jsonl</c>, <c>evaluations/*.json</c>,
/// <c>checkpoints/</c> and the page <c>index.html</c>.
/// </summary>
public sealed class RunFolder
{
    private readonly Lock _gate = new();

    /// <summary>Opens a run folder; makes it where it is not there.</summary>
    /// <param name="path">The folder.</param>
    public RunFolder(string path)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(path);
        Root = Directory.CreateDirectory(path).FullName;
    }

    /// <summary>The folder's full path.</summary>
    public string Root { get; }

    /// <summary>The file of metrics: JSON Lines of <c>stage</c>, <c>step</c> and the metrics by name.</summary>
    public string MetricsFile => Path.Combine(Root, "metrics.jsonl");

    /// <summary>The file of answers: JSON Lines of <see cref="CompletionRecord"/>.</summary>
    public string CompletionsFile => Path.Combine(Root, "completions.jsonl");

    /// <summary>The folder of checkpoints.</summary>
    public string CheckpointsFolder => Path.Combine(Root, "checkpoints");

    /// <summary>The page.</summary>
    public string PageFile => Path.Combine(Root, "index.html");

    private string SettingsFile => Path.Combine(Root, "settings.json");

    private string EvaluationsFolder => Path.Combine(Root, "evaluations");

    /// <summary>Writes the run's settings and facts.</summary>
    /// <param name="settings">Names and values, in the order in which they are shown.</param>
    public void WriteSettings(IEnumerable<KeyValuePair<string, string>> settings)
    {
        using var stream = File.Create(SettingsFile);
        using var writer = new Utf8JsonWriter(stream, new JsonWriterOptions { Indented = true });
        writer.WriteStartObject();
        foreach (var (name, value) in settings)
        {
            writer.WriteString(name, value);
        }

        writer.WriteEndObject();
    }

    /// <summary>Adds answers. Safe to call from several threads.</summary>
    /// <param name="records">The answers.</param>
    public void AppendCompletions(IEnumerable<CompletionRecord> records)
    {
        var lines = new StringBuilder();
        foreach (var record in records)
        {
            lines.Append(JsonSerializer.Serialize(record, RecordJson.Line)).Append('\n');
        }

        lock (_gate)
        {
            File.AppendAllText(CompletionsFile, lines.ToString());
        }
    }

    /// <summary>Writes an evaluation as the next one of the run, and adds its answers to those of the run.</summary>
    /// <param name="result">The evaluation.</param>
    public void AddEvaluation(HeldOutResult result)
    {
        ArgumentNullException.ThrowIfNull(result);
        lock (_gate)
        {
            Directory.CreateDirectory(EvaluationsFolder);
            var number = Directory.GetFiles(EvaluationsFolder, "*.json").Length + 1;
            var name = $"{result.Report.Name} {result.Report.Set}".ToLowerInvariant().Replace(' ', '-');
            name = string.Concat(name.Where(character => char.IsAsciiLetterOrDigit(character) || character == '-'));
            var path = Path.Combine(EvaluationsFolder, string.Create(CultureInfo.InvariantCulture, $"{number:00}-{name}.json"));
            File.WriteAllText(path, JsonSerializer.Serialize(result.Report, RecordJson.File));
        }

        AppendCompletions(result.Answers.Select(answer => answer.Judgement).Select(judgement => CompletionRecord.Of(
            StageOf(result.Report), 0, judgement.Context.Task, judgement.Context.Completion,
            judgement.Context.Extraction, judgement.Context.Report, judgement.Score)));
    }

    /// <summary>Reads what the folder holds; what is not there is empty.</summary>
    /// <returns>The run.</returns>
    /// <exception cref="RunFormatException">A file is not what it should be.</exception>
    public RunData Load() => new(Path.GetFileName(Root))
    {
        Settings = File.Exists(SettingsFile) ? [.. Parse<Dictionary<string, string>>(File.ReadAllText(SettingsFile), SettingsFile)] : [],
        Metrics = [.. Lines(MetricsFile).Select(line => MetricPointReader.Read(line.Text, line.Origin))],
        Evaluations = Directory.Exists(EvaluationsFolder)
            ? [.. Directory.GetFiles(EvaluationsFolder, "*.json").Order(StringComparer.Ordinal).Select(path => Parse<HeldOutReport>(File.ReadAllText(path), path))]
            : [],
        Completions = [.. Lines(CompletionsFile).Select(line => Parse<CompletionRecord>(line.Text, line.Origin))],
    };

    /// <summary>Makes the page of what the folder holds.</summary>
    /// <returns>The page's path.</returns>
    /// <exception cref="RunFormatException">A file is not what it should be.</exception>
    public string WritePage()
    {
        File.WriteAllText(PageFile, RunPage.Render(Load()));
        return PageFile;
    }

    /// <summary>The stage under which an evaluation's answers are kept.</summary>
    internal static string StageOf(HeldOutReport report) => $"{report.Name}, {report.Set}";

    private static IEnumerable<(string Text, string Origin)> Lines(string path) => File.Exists(path)
        ? File.ReadLines(path).Select((text, index) => (text, string.Create(CultureInfo.InvariantCulture, $"{path}, line {index + 1}")))
            .Where(line => !string.IsNullOrWhiteSpace(line.text))
        : [];

    private static T Parse<T>(string text, string origin)
    {
        try
        {
            return JsonSerializer.Deserialize<T>(text, RecordJson.Line) ?? throw new RunFormatException("It holds null.", origin);
        }
        catch (JsonException exception)
        {
            throw new RunFormatException($"It is not the JSON of a {typeof(T).Name}: {exception.Message}", origin, exception);
        }
    }
}
