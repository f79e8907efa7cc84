using System.Collections.Immutable;
using System.Text;
using AutoTriton.Evaluation.Pages.Charts;
using AutoTriton.Evaluation.Runs;

namespace AutoTriton.Evaluation.Pages.Sections;

/// <summary>The curves of a run, under TRL's metric names, stage by stage.</summary>
internal static class CurveSection
{
    public static string Render(ImmutableArray<MetricPoint> metrics)
    {
        var html = new StringBuilder();
        foreach (var stage in metrics.Select(point => point.Stage).Distinct())
        {
            var points = metrics.Where(point => point.Stage == stage).ToList();
            var charts = Charts(points).Where(chart => !chart.IsEmpty).ToList();
            var phases = Phases(points);
            if (charts.Count == 0 && phases.Length == 0)
            {
                continue;
            }

            html.Append($"<section><h2>{Html.Escape(Title(stage))}</h2><div class=\"charts\">");
            charts.ForEach(chart => html.Append(chart.Render()));
            html.Append($"</div>{phases}</section>");
        }

        return html.ToString();
    }

    private static string Title(string stage) => stage switch
    {
        "sft" => "Supervised fine-tuning",
        "grpo" => "Reinforcement learning (GRPO)",
        _ => stage,
    };

    private static IEnumerable<LineChart> Charts(List<MetricPoint> points)
    {
        yield return new LineChart("Reward", "mean over the step's rollouts", [Series(points, "reward", "reward", 1, smooth: true)]);
        yield return new LineChart("Pass rate", "of rollouts, by the stage they reach", [
            Series(points, "every output matches", "stage/Matched", 1, smooth: true),
            Series(points, "runs to its end", "stage/Ran", 2, smooth: true),
            Series(points, "is legal", "stage/Legal", 3, smooth: true),
        ])
        { IsShare = true };
        yield return new LineChart("Loss", "", [Series(points, "training", "loss", 1, smooth: true), Series(points, "evaluation", "eval_loss", 2)]) { FromZero = points.All(point => point.Values.GetValueOrDefault("loss") >= 0) };
        yield return new LineChart("Groups without signal", "all right or all wrong", [Series(points, "share", "frac_reward_zero_std", 3, smooth: true)]) { IsShare = true };
        yield return new LineChart("Entropy", "nats a token", [Series(points, "entropy", "entropy", 4, smooth: true)]);
        yield return new LineChart("Completion length", "tokens", [
            Series(points, "mean", "completions/mean_length", 1, smooth: true),
            Series(points, "longest", "completions/max_length", 2),
        ]);
        yield return new LineChart("KL to the reference", "nats", [Series(points, "kl", "kl", 2, smooth: true)]);
        yield return new LineChart("Gradient norm", "before clipping", [Series(points, "gradient norm", "grad_norm", 3, smooth: true)]);
        yield return new LineChart("Learning rate", "", [Series(points, "learning rate", "learning_rate", 4)]);
        yield return new LineChart("Speed", "tokens a second", [Series(points, "tokens a second", "tokens_per_second", 2)]);
    }

    private static ChartSeries Series(List<MetricPoint> points, string name, string metric, int color, bool smooth = false) =>
        new(name, [.. points.Where(point => point.Values.ContainsKey(metric)).Select(point => ((double)point.Step, point.Values[metric]))], color) { IsSmoothed = smooth };

    private static string Phases(List<MetricPoint> points)
    {
        var totals = points.SelectMany(point => point.Values)
            .Where(pair => pair.Key.StartsWith("time/", StringComparison.Ordinal) && pair.Key != "time/verification")
            .GroupBy(pair => pair.Key["time/".Length..].Replace('_', ' '), pair => pair.Value, StringComparer.Ordinal)
            .Select(group => (group.Key, Seconds: group.Sum()))
            .OrderByDescending(phase => phase.Seconds)
            .ToList();
        if (totals.Count == 0)
        {
            return "";
        }

        var parts = totals.Select((phase, index) => ($"{phase.Key} {Html.Number(phase.Seconds)} s", phase.Seconds, $"p{Math.Min(index + 1, 6)}")).ToList();
        return $"<h3>Where the time goes</h3><div class=\"card\">{StackedBars.Render([("all steps", parts)])}</div>";
    }
}
