using AutoTriton.Core.Execution;
using AutoTriton.Core.Rewards;
using AutoTriton.Evaluation.Pages;
using AutoTriton.Evaluation.Runs;

namespace AutoTriton.Evaluation.Tests.Pages;

public sealed class RunPageTests
{
    private const string Attack = "</code><script>alert(1)</script><img src=x onerror=alert(1)>\"'&";

    [Fact]
    public void Nothing_from_outside_becomes_markup()
    {
        var run = new RunData(Attack)
        {
            Settings = [new(Attack, Attack)],
            Metrics = [new MetricPoint(Attack, 1, System.Collections.Immutable.ImmutableSortedDictionary<string, double>.Empty.Add("loss", 1).Add("time/" + Attack, 2))],
            Completions = [new CompletionRecord(Attack, 1, Attack)
            {
                Operators = [Attack],
                Reference = Attack,
                Candidate = "# " + Attack + "\n'" + Attack + "\n" + Attack,
                Answer = Attack,
                Failure = FailureKind.Runtime,
                Message = Attack,
                Line = 2,
                Findings = [new FindingRecord(Attack, FindingSeverity.Error, Attack, 1), new FindingRecord(Attack, FindingSeverity.Error, Attack, null)],
                Reward = new RewardScore(Attack, 1, Attack) { Error = new RewardError(Attack, Attack) },
            }],
        };
        var html = RunPage.Render(run);
        Assert.DoesNotContain("<script", html, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("<img", html, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("&lt;script&gt;", html, StringComparison.Ordinal);
    }

    [Fact]
    public void Page_asks_for_no_other_file()
    {
        var html = RunPage.Render(new RunData("run"));
        Assert.DoesNotContain("http://", html, StringComparison.Ordinal);
        Assert.DoesNotContain("https://", html, StringComparison.Ordinal);
        Assert.DoesNotContain("src=", html, StringComparison.Ordinal);
        Assert.DoesNotContain("url(", html, StringComparison.Ordinal);
    }

    [Fact]
    public void Metrics_that_are_not_finite_leave_no_mark_in_a_chart()
    {
        var values = System.Collections.Immutable.ImmutableSortedDictionary<string, double>.Empty;
        var html = RunPage.Render(new RunData("run")
        {
            Metrics = [.. new[] { 1.0, double.NaN, double.PositiveInfinity, 2.0 }.Select((value, step) => new MetricPoint("grpo", step, values.Add("reward", value)))],
        });
        Assert.Contains("<path", html, StringComparison.Ordinal);
        Assert.DoesNotContain("NaN", html, StringComparison.Ordinal);
        Assert.DoesNotContain("∞", html, StringComparison.Ordinal);
    }

    [Fact]
    public void A_candidate_of_megabytes_is_cut_to_its_first_lines()
    {
        var candidate = string.Concat(Enumerable.Repeat("x = '''unclosed\n", 200_000));
        var html = RunPage.Render(new RunData("run") { Completions = [new CompletionRecord("grpo", 1, "t") { Candidate = candidate, Answer = candidate }] });
        Assert.True(html.Length < 200_000);
        Assert.Contains("more lines", html, StringComparison.Ordinal);
    }

    [Fact]
    public void A_breakdown_shows_gates_weights_caps_and_errors()
    {
        var reward = new RewardScore("all", null, "no sum")
        {
            Parts =
            [
                new RewardScore("legal", 1, "yes") { Role = RewardRole.Gate },
                new RewardScore("speed", 2, "fast") { Weight = 0.25, Raw = 7, Cap = new RewardRange(0, 2) },
                RewardScore.NotScored("service", "threw") with { Weight = 0.5, Error = new RewardError("System.TimeoutException", "late") },
            ],
        };
        var html = RunPage.Render(new RunData("run") { Completions = [new CompletionRecord("grpo", 1, "t") { Candidate = "x = 1", Answer = "x = 1", Reward = reward }] });
        Assert.Contains("gate legal</td><td><b>1</b></td>", html, StringComparison.Ordinal);
        Assert.Contains("<b>2</b> (raw 7, cap [0, 2]) × 0.25 = 0.5</td>", html, StringComparison.Ordinal);
        Assert.Contains("<b>not scored</b> × 0.5 = not scored</td><td>threw <code>System.TimeoutException</code>", html, StringComparison.Ordinal);
    }
}
