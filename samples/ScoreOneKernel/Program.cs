using AutoTriton.Core.Tasks;
using AutoTriton.Legality;
using AutoTriton.Rewards.Judging;
using Microsoft.Extensions.DependencyInjection;
using Spectre.Console;

// ScoreOneKernel [TASK.py ENTRY_POINT ANSWER]: judges one answer of a model, on this machine, without Python or a GPU.
var folder = AppContext.BaseDirectory;
var (taskFile, entryPoint, answerFile) = args is [var file, var entry, var text]
    ? (file, entry, text)
    : (Path.Combine(folder, "task.py"), "bias_gelu", Path.Combine(folder, "answer.md"));

var services = new ServiceCollection();
services.AddAutoTriton()
    .UseLegality(LegalityLevel.Reachable)
    .UseEmbeddedExecutor()
    .UsePaperReward(LegalityLevel.Reachable);
await using var provider = services.BuildServiceProvider();

var task = new KernelTask
{
    Id = Path.GetFileName(taskFile),
    Contract = new FunctionContract(entryPoint),
    Reference = new PyTorchReference(await File.ReadAllTextAsync(taskFile)),
};
var judgement = await provider.GetRequiredService<KernelJudge>().JudgeAsync(task, await File.ReadAllTextAsync(answerFile), seed: 2026);
Print(judgement);
return judgement.Score.Value > 0 ? 0 : 1;

static void Print(Judgement judgement)
{
    var report = judgement.Context.Report;
    var table = new Table().Border(TableBorder.Rounded).AddColumn("what").AddColumn("seen");
    table.AddRow("task", Markup.Escape(judgement.Context.Task.Id));
    table.AddRow("candidate", judgement.Context.Extraction.Candidate is { } source ? $"{source.Split('\n').Length} lines of Python" : Markup.Escape(judgement.Context.Extraction.Problem ?? "none"));
    table.AddRow("stage", $"[bold]{report?.Stage.ToString() ?? "none"}[/]");
    if (judgement.MachineFailure is { } fault)
    {
        table.AddRow("machine", $"[red]{Markup.Escape(fault)}[/]");
    }

    if (report?.Failure is { } failure)
    {
        table.AddRow("failure", $"[red]{failure.Kind}[/] {Markup.Escape(failure.Message)}{(failure.Location is { } place ? $" (line {place.StartLine})" : "")}");
    }

    foreach (var finding in report?.Findings ?? [])
    {
        table.AddRow($"finding {finding.Id}", Markup.Escape($"{finding.Severity}: {finding.Message}{(finding.Location is { } place ? $" (line {place.StartLine})" : "")}"));
    }

    foreach (var launch in report?.Evidence.Launches ?? [])
    {
        table.AddRow("launched", Markup.Escape($"{launch.Kernel}: {launch.Count} times, {launch.Programs:N0} programs, {launch.BytesLoaded:N0} bytes loaded, {launch.BytesStored:N0} stored"));
    }

    foreach (var output in report?.Evidence.Outputs ?? [])
    {
        table.AddRow("output", Markup.Escape($"{output.Name}, input set {output.InputSet}: {(output.IsMatch ? "matches" : output.Difference)} (largest relative error {output.MaxRelativeError:E1}, tolerance {output.Tolerance:E0})"));
    }

    table.AddRow("reward", $"[bold green]{judgement.Score.Value?.ToString("0.###") ?? "not scored"}[/] {Markup.Escape(judgement.Score.Reason)}");
    AnsiConsole.Write(table);
}
