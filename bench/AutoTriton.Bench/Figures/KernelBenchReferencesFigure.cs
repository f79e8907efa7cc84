using AutoTriton.Bench.KernelBench;
using AutoTriton.Interpreter.Execution.Scaling;

namespace AutoTriton.Bench.Figures;

/// <summary>KernelBench's references at reduced size on the embedded evaluator, against values that PyTorch recorded.</summary>
internal sealed class KernelBenchReferencesFigure : Figure
{
    private static readonly (string Level, int Target)[] Levels = [("level1", 90), ("level2", 80), ("level3", 25)];

    /// <inheritdoc/>
    public override string Name => "kernelbench-references";

    /// <inheritdoc/>
    public override string Description =>
        "KernelBench's references at reduced size that run and equal PyTorch's recorded values for the same seed (target: 90 of level 1, 80 of level 2, 25 of level 3); "
        + $"PATH: a checkout of KernelBench, or its folder that holds level1 to level3; PATH{Path.PathSeparator}FOLDER: recordings from FOLDER/recorded.jsonl, "
        + "or, where there are none, FOLDER is filled with the references at reduced size and the script that records";

    /// <inheritdoc/>
    public override string Needs => "PATH";

    /// <inheritdoc/>
    public override async Task<FigureResult> RunAsync(string? path, CancellationToken cancellationToken)
    {
        var parts = (path ?? "").Split(Path.PathSeparator);
        var inner = Path.Combine(parts[0], "KernelBench");
        var root = Directory.Exists(Path.Combine(inner, "level1")) ? inner : parts[0];
        if (!Directory.Exists(Path.Combine(root, "level1")))
        {
            return new FigureResult(false, "give a checkout of ScalingIntelligence/KernelBench, or its folder KernelBench");
        }

        var folder = parts.Length > 1 ? parts[1] : null;
        var records = folder is not null && !Recordings.Exist(folder);
        var recordings = records ? Recordings.ReadSizes(folder!) : Recordings.Read(folder);
        var scaled = new List<(ScaledReference, string)>();
        var reached = true;
        var words = new List<string>();
        foreach (var (level, target) in Levels)
        {
            var outcomes = await LevelAsync(root, level, recordings, scaled, records ? folder : null, cancellationToken);
            var equal = outcomes.Count(outcome => outcome.End == ReferenceEnd.Equal);
            reached &= equal >= target;
            words.Add($"{level}: {equal} of {outcomes.Count} equal (target {target})" + string.Concat(outcomes.Where(outcome => outcome.End != ReferenceEnd.Equal)
                .GroupBy(outcome => outcome.End).OrderBy(group => group.Key).Select(group => $", {group.Count()} {group.Key}"))
                + $", {outcomes.Count(outcome => outcome.Reference is { Fits: false })} beyond the budget at their smallest");
        }

        if (records)
        {
            Recordings.WriteForRecorder(folder!, scaled);
            words.Add($"no recordings yet: run 'python {Path.Combine(folder!, "record.py")}' with PyTorch");
        }

        return new FigureResult(reached, string.Join("; ", words));
    }

    private static async Task<List<ReferenceOutcome>> LevelAsync(
        string root, string level, Dictionary<string, ScaledReference> recordings, List<(ScaledReference, string)> scaled, string? folder, CancellationToken cancellationToken)
    {
        var outcomes = new List<ReferenceOutcome>();
        foreach (var path in Directory.GetFiles(Path.Combine(root, level), "*.py").Order(StringComparer.Ordinal))
        {
            var file = $"{level}/{Path.GetFileName(path)}";
            var source = await File.ReadAllTextAsync(path, cancellationToken);
            var outcome = await ReferenceRun.RunAsync(file, source, recordings.GetValueOrDefault(file), cancellationToken);
            outcomes.Add(outcome);
            if (outcome.Reference is { } reference)
            {
                scaled.Add((reference, ScaledSource.Apply(source, reference.Changes)));
            }

            if (folder is not null)
            {
                Recordings.WriteForRecorder(folder, scaled);
            }

            Console.WriteLine($"  {file}: {outcome.End}{Size(outcome.Reference)}{(outcome.Detail.Length > 0 ? ": " + outcome.Detail.ReplaceLineEndings(" ") : "")}");
        }

        return outcomes;
    }

    private static string Size(ScaledReference? reference) => reference is null ? ""
        : $" at {reference.Bytes / (1 << 20):F0} MiB, {reference.Operations / 1e6:F0} Mop{(reference.Fits ? "" : " (beyond the budget)")}"
        + (reference.Changes.Length == 0 ? "" : " " + string.Join(", ", reference.Changes.Select(change => $"{change.Name}={change.To}")));
}
