using AutoTriton.Core.Execution;
using AutoTriton.Core.Rewards;
using AutoTriton.Evaluation.Runs;

namespace AutoTriton.Evaluation.Tests.Runs;

public sealed class RunFolderTests : IDisposable
{
    private readonly string _path = Path.Combine(Path.GetTempPath(), $"autotriton-run-{Guid.NewGuid():n}");

    public void Dispose() => Directory.Delete(_path, recursive: true);

    [Fact]
    public void Load_gives_back_what_was_written()
    {
        var folder = new RunFolder(_path);
        folder.WriteSettings([new("seed", "7"), new("a first", "x")]);
        File.WriteAllText(folder.MetricsFile, "{\"stage\":\"sft\",\"step\":3,\"loss\":0.5,\"time\":{\"time/update\":1.5}}\n{\"stage\":\"sft\",\"step\":4,\"loss\":\"NaN\"}\n");
        folder.AppendCompletions([new CompletionRecord("grpo", 2, "t/1")
        {
            Operators = ["relu", "add"],
            Answer = "a\nb <script>",
            Reached = ExecutionStage.Launched,
            Failure = FailureKind.Runtime,
            Line = 4,
            Findings = [new FindingRecord("AT1", FindingSeverity.Warning, "odd", 2)],
            Reward = new RewardScore("paper", 0, "no") { Parts = [RewardScore.NotScored("execution", "broken")] },
        }]);

        var run = folder.Load();
        Assert.Equal(["seed", "a first"], run.Settings.Select(pair => pair.Key));
        Assert.Equal(("sft", 3, 0.5, 1.5), (run.Metrics[0].Stage, run.Metrics[0].Step, run.Metrics[0].Values["loss"], run.Metrics[0].Values["time/update"]));
        Assert.True(double.IsNaN(run.Metrics[1].Values["loss"]));
        var record = Assert.Single(run.Completions);
        Assert.Equal(("grpo", 2, "t/1", "a\nb <script>", ExecutionStage.Launched, FailureKind.Runtime, 4), (record.Stage, record.Step, record.Task, record.Answer, record.Reached, record.Failure, record.Line));
        Assert.Equal(new FindingRecord("AT1", FindingSeverity.Warning, "odd", 2), Assert.Single(record.Findings));
        Assert.Null(Assert.Single(record.Reward!.Parts).Value);
    }

    [Fact]
    public void Empty_folder_is_an_empty_run_with_a_page()
    {
        var folder = new RunFolder(_path);
        Assert.Empty(folder.Load().Metrics);
        Assert.Contains("<h1>", File.ReadAllText(folder.WritePage()), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{\"stage\":")]
    [InlineData("[1]")]
    public void Broken_metrics_say_file_and_line(string line)
    {
        var folder = new RunFolder(_path);
        File.WriteAllText(folder.MetricsFile, "{\"stage\":\"sft\",\"step\":1}\n" + line + "\n");
        var error = Assert.Throws<RunFormatException>(() => folder.Load());
        Assert.EndsWith("metrics.jsonl, line 2", error.Origin, StringComparison.Ordinal);
    }
}
