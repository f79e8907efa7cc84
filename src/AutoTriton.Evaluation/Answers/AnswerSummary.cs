using AutoTriton.Core.Execution;

namespace AutoTriton.Evaluation.Answers;

/// <summary>Counts verdicts as they come. Not safe to use from several threads at once.</summary>
public sealed class AnswerSummary
{
    private readonly SortedDictionary<string, Dictionary<string, int>> _models = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _words = [];
    private readonly SortedDictionary<ExecutionStage, int> _stages = [];
    private readonly Dictionary<string, int> _findings = [];
    private readonly Dictionary<string, string> _examples = [];

    /// <summary>The answers that were judged; rows that cannot be used are not among them.</summary>
    public int Answers { get; private set; }

    /// <summary>The rows that cannot be used.</summary>
    public int Unusable { get; private set; }

    /// <summary>The answers that had a task to execute against.</summary>
    public int WithTask { get; private set; }

    /// <summary>The answers whose every output matches.</summary>
    public int Matched { get; private set; }

    /// <summary>The answers that are legal, executed or not.</summary>
    public int Legal { get; private set; }

    /// <summary>The answers that end inside their code.</summary>
    public int Truncated { get; private set; }

    /// <summary>The answers in which another block could have been meant.</summary>
    public int Ambiguous { get; private set; }

    /// <summary>Answers by what they come to, in words, most first.</summary>
    public IReadOnlyList<KeyValuePair<string, int>> ByOutcome => MostFirst(_words);

    /// <summary>Answers by the furthest stage, first stage first.</summary>
    public IReadOnlyDictionary<ExecutionStage, int> ByStage => _stages;

    /// <summary>Answers by the ids of the findings that refuse them, most first. One with several counts for each.</summary>
    public IReadOnlyList<KeyValuePair<string, int>> ByFinding => MostFirst(_findings);

    /// <summary>By model, answers by what they come to, in words.</summary>
    public IReadOnlyDictionary<string, Dictionary<string, int>> ByModel => _models;

    /// <summary>A message of a finding, as an example.</summary>
    /// <param name="id">The finding's id.</param>
    /// <returns>The message that came first, or the empty text.</returns>
    public string ExampleOf(string id) => _examples.GetValueOrDefault(id, "");

    /// <summary>Counts a verdict.</summary>
    /// <param name="verdict">The verdict.</param>
    public void Add(AnswerVerdict verdict)
    {
        ArgumentNullException.ThrowIfNull(verdict);
        if (verdict.Outcome == AnswerOutcome.Unusable)
        {
            Unusable++;
            return;
        }

        Answers++;
        WithTask += verdict.HasTask ? 1 : 0;
        Matched += verdict.Outcome == AnswerOutcome.Matched ? 1 : 0;
        Legal += verdict.Reached >= ExecutionStage.Legal ? 1 : 0;
        Truncated += verdict.IsTruncated ? 1 : 0;
        Ambiguous += verdict.IsAmbiguous ? 1 : 0;
        Count(_words, verdict.Words);
        _stages[verdict.Reached] = _stages.GetValueOrDefault(verdict.Reached) + 1;
        foreach (var finding in verdict.Findings.Where(finding => finding.Severity == FindingSeverity.Error).DistinctBy(finding => finding.Id))
        {
            Count(_findings, finding.Id);
            _examples.TryAdd(finding.Id, finding.Message);
        }

        var model = verdict.Model ?? Path.GetFileNameWithoutExtension(verdict.File);
        if (!_models.TryGetValue(model, out var words))
        {
            _models[model] = words = [];
        }

        Count(words, verdict.Words);
    }

    private static void Count(Dictionary<string, int> counts, string name) => counts[name] = counts.GetValueOrDefault(name) + 1;

    private static List<KeyValuePair<string, int>> MostFirst(Dictionary<string, int> counts) =>
        [.. counts.OrderByDescending(pair => pair.Value).ThenBy(pair => pair.Key, StringComparer.Ordinal)];
}
