using AutoTriton.Evaluation.Runs;

namespace AutoTriton.Evaluation.Pages.Sections;

/// <summary>Chooses the answers that a page shows, the last evaluation's first: passes, hardest first, then one of each failure.</summary>
internal static class ExampleChoice
{
    private const int MostPasses = 5;
    private const int MostFailures = 6;

    public static List<CompletionRecord> Choose(RunData run)
    {
        var last = run.Evaluations.LastOrDefault(one => one.Set == run.Evaluations[0].Set);
        var latest = run.Completions.Reverse().OrderBy(record => last is null || record.Stage != RunFolder.StageOf(last)).ToList();
        var passes = latest.Where(record => record.IsPass)
            .DistinctBy(record => record.Task)
            .GroupBy(record => record.Difficulty)
            .OrderByDescending(group => group.Key)
            .SelectMany(group => group.Take(2).Select((record, index) => (record, index)))
            .OrderBy(pair => pair.index)
            .Take(MostPasses)
            .Select(pair => pair.record);
        var failures = latest.Where(record => !record.IsPass)
            .DistinctBy(record => (record.Failure, record.Stage))
            .DistinctBy(record => record.Failure is null ? record.Task : record.Failure.ToString())
            .Take(MostFailures);
        return [.. passes, .. failures];
    }
}
