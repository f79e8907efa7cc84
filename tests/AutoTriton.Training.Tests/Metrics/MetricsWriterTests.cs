using System.Collections.Immutable;
using System.Text.Json;
using AutoTriton.Core.Extraction;
using AutoTriton.Core.Rewards;
using AutoTriton.Rewards.Composition;
using AutoTriton.Rewards.Custom;
using AutoTriton.Rewards.Judging;
using AutoTriton.Testing.Fakes;
using AutoTriton.Training.Grpo;
using AutoTriton.Training.Metrics;
using AutoTriton.Training.Tests.Fakes;

namespace AutoTriton.Training.Tests.Metrics;

public sealed class MetricsWriterTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("metrics-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void Metrics_are_one_object_a_line_and_NaN_is_null()
    {
        var path = Path.Combine(_folder, "metrics.jsonl");
        using (var writer = new JsonLinesMetricsWriter(path))
        {
            var values = ImmutableSortedDictionary<string, double>.Empty.Add("loss", 1.5).Add("reward", double.NaN);
            new MetricsFanOut(writer, writer).OnMetrics(new MetricsRecord("sft", 3, values) { Progress = 0.5, Elapsed = TimeSpan.FromSeconds(2) });
        }

        var lines = File.ReadAllLines(path);
        Assert.Equal(2, lines.Length);
        using var json = JsonDocument.Parse(lines[0]);
        Assert.Equal("sft", json.RootElement.GetProperty("stage").GetString());
        Assert.Equal(1.5, json.RootElement.GetProperty("loss").GetDouble());
        Assert.Equal(JsonValueKind.Null, json.RootElement.GetProperty("reward").ValueKind);
        Assert.Equal(JsonValueKind.Null, json.RootElement.GetProperty("remaining_s").ValueKind);
    }

    [Fact]
    public async Task Completions_carry_prompt_text_reward_and_stage()
    {
        var tasks = new CountTask(2);
        using var policy = CopyTask.Policy(width: 16);
        var path = Path.Combine(_folder, "completions.jsonl");
        using (var writer = new CompletionsWriter(path))
        {
            var options = new GrpoOptions { Budget = new() { MaxSteps = 1 }, TasksPerStep = 2, GroupSize = 3, MaxCompletionTokens = 5 };
            await foreach (var step in new GrpoTrainer(tasks, tasks, policy, tasks.Judge(), options).TrainAsync(TestContext.Current.CancellationToken))
            {
                writer.Write(step);
            }
        }

        var lines = File.ReadAllLines(path).Select(line => JsonDocument.Parse(line).RootElement).ToList();
        Assert.Equal(6, lines.Count);
        Assert.All(lines, line =>
        {
            Assert.StartsWith("count/", line.GetProperty("task").GetString(), StringComparison.Ordinal);
            Assert.Equal("even", line.GetProperty("reward").GetProperty("name").GetString());
            Assert.Equal("Matched", line.GetProperty("stage").GetString());
            Assert.NotEqual("", line.GetProperty("prompt").GetString());
        });
    }

    [Fact]
    public async Task Completions_tell_a_throwing_reward_from_a_zero()
    {
        var line = await FirstLineAsync(new RewardRecipe("all").Add("fault", _ => throw new InvalidOperationException("no service")).Build());

        var fault = line.GetProperty("reward").GetProperty("parts")[0];
        Assert.True(line.GetProperty("masked").GetBoolean());
        Assert.Equal(JsonValueKind.Null, fault.GetProperty("value").ValueKind);
        Assert.Equal("System.InvalidOperationException: no service", fault.GetProperty("error").GetString());
    }

    [Fact]
    public async Task Completions_explain_every_number_of_a_composed_reward()
    {
        var line = await FirstLineAsync(new RewardRecipe("all").Gate(RewardFunction.From("open", _ => 1)).Add("half", _ => 3, 0.5).Cap(0, 1).Build());

        var parts = line.GetProperty("reward").GetProperty("parts");
        Assert.Equal("gate", parts[0].GetProperty("role").GetString());
        Assert.Equal((1, 1.5), (parts[1].GetProperty("value").GetDouble(), parts[1].GetProperty("raw").GetDouble()));
        Assert.Equal("[0, 1]", parts[1].GetProperty("cap").GetString());
        Assert.Equal(0.5, parts[1].GetProperty("parts")[0].GetProperty("weight").GetDouble());
    }

    private async Task<JsonElement> FirstLineAsync(IRewardFunction reward)
    {
        var tasks = new CountTask(1);
        using var policy = CopyTask.Policy(width: 16);
        var path = Path.Combine(_folder, "scored.jsonl");
        var options = new GrpoOptions { Budget = new() { MaxSteps = 1 }, TasksPerStep = 1, GroupSize = 2, MaxCompletionTokens = 5 };
        var judge = new KernelJudge(new KernelExtractor(), new FakeKernelExecutor(), reward);
        using (var writer = new CompletionsWriter(path))
        {
            await foreach (var step in new GrpoTrainer(tasks, tasks, policy, judge, options).TrainAsync(TestContext.Current.CancellationToken))
            {
                writer.Write(step);
            }
        }

        return JsonDocument.Parse(File.ReadAllLines(path)[0]).RootElement;
    }
}
