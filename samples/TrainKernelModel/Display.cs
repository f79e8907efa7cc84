using Spectre.Console;

/// <summary>Live progress with the times left; where the output is no terminal, Spectre.Console writes lines.</summary>
internal sealed class Display(ProgressContext context)
{
    private readonly Dictionary<string, ProgressTask> _tasks = [];

    public static Task RunAsync(Func<Display, Task> work) => AnsiConsole.Progress()
        .Columns(new TaskDescriptionColumn { Alignment = Justify.Left }, new ProgressBarColumn(), new PercentageColumn(), new RemainingTimeColumn())
        .StartAsync(context => work(new Display(context)));

    public void Show(string name, double share, string text, TimeSpan? left = null)
    {
        lock (_tasks)
        {
            if (!_tasks.TryGetValue(name, out var task))
            {
                _tasks[name] = task = context.AddTask(name, maxValue: 1);
            }

            task.Value = Math.Clamp(share, 0, 1);
            task.Description = Markup.Escape(left is { } time ? $"{name}: {text}, {time:m\\:ss} left" : $"{name}: {text}");
        }
    }

    public void Say(string text) => AnsiConsole.MarkupLineInterpolated($"[bold]{text}[/]");
}
