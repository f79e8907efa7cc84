using System.Diagnostics;
using System.Globalization;
using AutoTriton.Core.Tasks;
using AutoTriton.Core.Tasks.Sources;
using AutoTriton.Evaluation.Answers;
using AutoTriton.Evaluation.Pages;
using AutoTriton.Rewards.Judging;
using Microsoft.Extensions.DependencyInjection;
using Spectre.Console;

// ScoreAnswers [FILE.jsonl ...]: judges files of real answers; without a file, the few that lie beside this program.
try
{
    return await RunAsync(Options.Parse(args));
}
catch (Exception exception) when (exception is ArgumentException or AnswerFormatException or TaskFormatException or IOException)
{
    AnsiConsole.MarkupLineInterpolated($"[red]{exception.Message}[/]");
    return 2;
}

static async Task<int> RunAsync(Options options)
{
    using var cancel = new CancellationTokenSource();
    Console.CancelKeyPress += (_, e) => cancel.Cancel(!(e.Cancel = true));

    var services = new ServiceCollection();
    services.AddAutoTriton()
        .UseLegality(options.Level)
        .UseEmbeddedExecutor(executor => executor.LaunchThreads = 1)
        .UsePaperReward(options.Level);
    await using var provider = services.BuildServiceProvider();
    var scorer = new AnswerScorer(provider.GetRequiredService<KernelJudge>(), new AnswerScorerOptions { Level = options.Level, Seed = 2026 });

    var reading = new AnswerFileOptions { Model = options.Model };
    reading = options.Contract is { } contract ? reading with { Contract = contract } : reading;
    reading = options.Tasks is { } tasks ? await reading.WithTasksAsync(new JsonLinesTaskSource(tasks), cancel.Token) : reading;

    var page = new AnswersPage(options.Files.Count == 1 ? Path.GetFileName(options.Files[0]) : $"{options.Files.Count} files of answers");
    Directory.CreateDirectory(options.Out);
    var resultsPath = Path.Combine(options.Out, "results.jsonl");
    using var results = AnswerResultsFile.Open(resultsPath, options.Resume, page.Add);
    var (earlier, clock) = (results.Done.Count, Stopwatch.StartNew());
    try
    {
        await ScoreAsync(options.Files, reading, scorer, results, page, clock, cancel.Token);
    }
    catch (OperationCanceledException) when (cancel.IsCancellationRequested)
    {
        AnsiConsole.MarkupLine("[yellow]Stopped.[/] What is judged stands in the results; go on with --resume.");
    }

    var judged = results.Done.Count - earlier;
    var speed = string.Create(CultureInfo.InvariantCulture, $"{judged:N0} judged in {clock.Elapsed.TotalSeconds:0.0} s, {judged / clock.Elapsed.TotalSeconds:N0} a second{(earlier > 0 ? $"; {earlier:N0} taken over" : "")}");
    var pagePath = Path.Combine(options.Out, "index.html");
    await File.WriteAllTextAsync(pagePath, page.Render([new("level", options.Level.ToString()), new("throughput", speed), new("files", string.Join(", ", options.Files.Select(Path.GetFileName)))]), CancellationToken.None);
    Show(page.Summary, speed);
    AnsiConsole.WriteLine($"results: {Path.GetFullPath(resultsPath)}\npage:    {Path.GetFullPath(pagePath)}");
    return cancel.IsCancellationRequested ? 130 : 0;
}

static Task ScoreAsync(IReadOnlyList<string> files, AnswerFileOptions reading, AnswerScorer scorer, AnswerResultsFile results, AnswersPage page, Stopwatch clock, CancellationToken cancellationToken) => AnsiConsole.Progress()
    .Columns(new TaskDescriptionColumn { Alignment = Justify.Left }, new ProgressBarColumn(), new PercentageColumn(), new RemainingTimeColumn())
    .StartAsync(async display =>
    {
        var judged = 0;
        foreach (var file in files.Select(path => new AnswerFile(path, reading)))
        {
            var progress = display.AddTask(Markup.Escape(file.Name), maxValue: Math.Max(1, File.Exists(file.Path) ? new FileInfo(file.Path).Length : 1));
            await foreach (var (row, verdicts) in scorer.ScoreAsync(file.ReadAsync(cancellationToken), results.Done, cancellationToken))
            {
                foreach (var verdict in verdicts)
                {
                    results.Append(verdict);
                    page.Add(verdict);
                }

                judged += verdicts.Count;
                progress.Value = Math.Max(progress.Value, row.End);
                progress.Description = Markup.Escape(string.Create(CultureInfo.InvariantCulture, $"{file.Name}: {judged:N0} judged, {judged / clock.Elapsed.TotalSeconds:N0} a second, {page.Summary.Unusable} unusable"));
            }

            progress.Value = progress.MaxValue;
        }
    });

static void Show(AnswerSummary summary, string speed)
{
    var table = new Table().Border(TableBorder.Rounded).AddColumn("what").AddColumn("answers");
    table.AddRow("answers", $"[bold]{summary.Answers:N0}[/], {summary.WithTask:N0} executed against their tasks{(summary.WithTask < summary.Answers ? $", {summary.Answers - summary.WithTask:N0} without a task: legality alone is judged" : "")}");
    table.AddRow("unusable rows", $"{(summary.Unusable > 0 ? "[red]" : "[green]")}{summary.Unusable:N0}[/]");
    table.AddRow("verdicts", Markup.Escape(string.Join(", ", summary.ByOutcome.Select(pair => $"{pair.Key} {pair.Value}"))));
    table.AddRow("furthest stage", Markup.Escape(string.Join(", ", summary.ByStage.Select(pair => $"{pair.Key} {pair.Value}"))));
    table.AddRow("findings that refuse", Markup.Escape(string.Join(", ", summary.ByFinding.Select(pair => $"{pair.Key} {pair.Value}"))));
    foreach (var (model, words) in summary.ByModel)
    {
        table.AddRow($"of {Markup.Escape(model)}", Markup.Escape(string.Join(", ", words.OrderByDescending(pair => pair.Value).Select(pair => $"{pair.Key} {pair.Value}"))));
    }

    table.AddRow("speed", Markup.Escape(speed));
    AnsiConsole.Write(table);
}
