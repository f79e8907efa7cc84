using AutoTriton.Core.Execution;
using AutoTriton.Core.Extraction;
using AutoTriton.Core.Rewards;
using AutoTriton.Core.Tasks;
using AutoTriton.Legality;
using AutoTriton.Rewards.Breakdown;
using AutoTriton.Rewards.Composition;
using AutoTriton.Rewards.Configuration;
using AutoTriton.Rewards.Custom;
using AutoTriton.Rewards.Execution;
using AutoTriton.Rewards.Judging;
using AutoTriton.Rewards.Rules;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Spectre.Console;

// PlugInYourReward: four answers, really executed, under rewards written as a class, lambdas, a recipe and a configuration file.
var folder = AppContext.BaseDirectory;
var task = new KernelTask
{
    Id = "add_relu",
    Contract = new FunctionContract("add_relu"),
    Reference = new PyTorchReference(await File.ReadAllTextAsync(Path.Combine(folder, "task.py"))),
};

var tilesReward = RewardFunction.From("tiles", context => context.Extraction.Candidate?.Contains("BLOCK: tl.constexpr", StringComparison.Ordinal) == true ? 1 : 0);
var reviewReward = RewardFunction.FromAsync("review", async (context, cancellationToken) => await ReviewAsync(context, cancellationToken));

var recipe = new RewardRecipe("composed in code")
    .Gate(new TritonRuleReward(LegalityLevel.Strict))
    .Gate(new ExecutionReward())
    .Add("correct", _ => 1)
    .Add(new ShortKernelReward(), 0.2)
    .Add(tilesReward, 0.1)
    .Add(reviewReward, 0.2)
    .Cap(0, 1.4)
    .WhenClosed(-0.1)
    .Build();

var configuration = new ConfigurationBuilder().AddJsonFile(Path.Combine(folder, "rewards.json")).Build();
var fromFile = RewardConfiguration.Build(configuration.GetSection("Reward"), RewardRegistry.CreateDefault().Register(new ShortKernelReward()));

var broken = new RewardRecipe("with a fault")
    .Add(new ExecutionReward())
    .Add("fault", context => context.Report!.Timing!.MedianMilliseconds)
    .Build();

var services = new ServiceCollection();
services.AddAutoTriton().UseEmbeddedExecutor();
await using var provider = services.BuildServiceProvider();
var executor = provider.GetRequiredService<IKernelExecutor>();

foreach (var answer in Directory.EnumerateFiles(Path.Combine(folder, "answers")).Order(StringComparer.Ordinal))
{
    var table = new Table().Border(TableBorder.Rounded).Title($"[bold]{Path.GetFileNameWithoutExtension(answer)}[/]").AddColumns("reward", "value", "weight", "adds", "why");
    foreach (var reward in new[] { recipe, fromFile, broken })
    {
        var judgement = await new KernelJudge(new KernelExtractor(), executor, reward).JudgeAsync(task, await File.ReadAllTextAsync(answer), seed: 7);
        foreach (var line in RewardBreakdown.Of(judgement.Score))
        {
            table.AddRow(
                new string(' ', 2 * line.Depth) + (line.Role == RewardRole.Gate ? "gate " : "") + Markup.Escape(line.Name), Show(line.Value),
                Show(line.Weight), Show(line.Contribution), Markup.Escape(Cut(line.Error is { } error ? $"{error.Type}: {error.Message}" : line.Reason)));
        }

        table.AddEmptyRow();
    }

    AnsiConsole.Write(table);
}

static string Cut(string text) => text.Length <= 100 ? text : text[..99] + "…";

static string Show(double? value) => value?.ToString("0.###", System.Globalization.CultureInfo.InvariantCulture) ?? "[red]not scored[/]";

// Stands for a service that is asked: a model that reviews, a database of known cheats.
static async Task<double?> ReviewAsync(RewardContext context, CancellationToken cancellationToken)
{
    await Task.Delay(10, cancellationToken);
    return context.Extraction.Candidate is { } source && source.Contains("mask=mask", StringComparison.Ordinal) ? 1 : 0;
}
