using System.Collections.Immutable;
using System.Text;
using AutoTriton.Core.Execution;
using AutoTriton.Evaluation.Answers;
using AutoTriton.Evaluation.HeldOut;
using AutoTriton.Evaluation.Pages.Charts;

namespace AutoTriton.Evaluation.Pages.Sections;

/// <summary>Before and after: the headline, the chart with intervals, the table, and where answers end.</summary>
internal static class HeldOutSection
{
    public static string Render(ImmutableArray<HeldOutReport> evaluations)
    {
        if (evaluations.IsEmpty)
        {
            return "";
        }

        evaluations = [.. evaluations.OrderBy(one => one.Set != evaluations[0].Set)];
        var html = new StringBuilder();
        Headline(html, evaluations);
        html.Append("<section><h2>Held-out tasks, before and after</h2>");
        html.Append("<p class=\"lead\">Greedy answers, each judged by running its kernels; bars are pass rates, whiskers their 95 % intervals (Wilson).</p><div class=\"card\">");
        html.Append(IntervalChart.Render([.. evaluations.Select(one => ($"{one.Name} · {one.Set}", one.Passed, ColorOf(evaluations, one)))]));
        html.Append("</div>");
        Table(html, evaluations);
        html.Append("<h3>How far answers come</h3><div class=\"card\">");
        html.Append(StackedBars.Render([.. evaluations.Select(one => ($"{one.Name} · {one.Set}", Outcomes(one)))]));
        html.Append("</div>");
        Operators(html, evaluations);
        return html.Append("</section>").ToString();
    }

    private static int ColorOf(ImmutableArray<HeldOutReport> evaluations, HeldOutReport one) =>
        one.Set == evaluations[0].Set ? 1 : 2;

    private static void Headline(StringBuilder html, ImmutableArray<HeldOutReport> evaluations)
    {
        html.Append("<div class=\"tiles\">");
        HeldOutReport? previous = null;
        foreach (var one in evaluations.Where(one => one.Set == evaluations[0].Set))
        {
            var interval = one.Passed.Interval;
            var gain = previous is null ? 0 : 100 * (one.Passed.Rate - previous.Passed.Rate);
            html.Append($"<div class=\"tile\"><span>{Html.Escape(one.Name)}</span><strong>{Html.Percent(one.Passed.Rate)}</strong>");
            html.Append($"<small>{one.Passed.Successes} of {one.Passed.Total} · {Html.Percent(interval.Lower)} to {Html.Percent(interval.Upper)}{Paired(one)}</small>");
            if (previous is not null)
            {
                html.Append($"<em class=\"{(gain >= 0 ? "up" : "down")}\">{(gain >= 0 ? "+" : "−")}{Math.Abs(gain).ToString("0.0", System.Globalization.CultureInfo.InvariantCulture)} points</em>");
            }

            html.Append("</div>");
            previous = one;
        }

        html.Append("</div>");
    }

    private static string Paired(HeldOutReport one) => one.Gain is not { } gain ? "" : string.Create(System.Globalization.CultureInfo.InvariantCulture,
        $"<br>{gain.Gained} tasks gained, {gain.Lost} lost: {100 * gain.Interval.Lower:+0.0;−0.0;0.0} to {100 * gain.Interval.Upper:+0.0;−0.0;0.0} points");

    private static void Table(StringBuilder html, ImmutableArray<HeldOutReport> evaluations)
    {
        var difficulties = evaluations.SelectMany(one => one.ByDifficulty.Keys).Distinct().Order().ToList();
        html.Append("<div class=\"card scroll\"><table><thead><tr><th>evaluation</th><th>tasks</th><th>pass rate</th><th>95 % interval</th>");
        foreach (var difficulty in difficulties)
        {
            html.Append($"<th>difficulty {difficulty}</th>");
        }

        html.Append("<th>tokens</th><th>time</th></tr></thead><tbody>");
        foreach (var one in evaluations)
        {
            html.Append($"<tr><td>{Html.Escape(one.Name)} · {Html.Escape(one.Set)}</td><td>{one.Passed.Total}</td><td><b>{Html.Percent(one.Passed.Rate)}</b></td>");
            html.Append($"<td>{Html.Percent(one.Passed.Interval.Lower)} – {Html.Percent(one.Passed.Interval.Upper)}</td>");
            foreach (var difficulty in difficulties)
            {
                var known = one.ByDifficulty.TryGetValue(difficulty, out var passed);
                html.Append(known
                    ? $"<td class=\"heat\" style=\"--share:{Html.At(100 * passed.Rate)}%\">{Html.Percent(passed.Rate)} <small>of {passed.Total}</small></td>"
                    : "<td>–</td>");
            }

            html.Append($"<td>{Html.Number(Math.Round(one.MeanTokens))}</td><td>{Html.Number(one.Duration.TotalSeconds)} s</td></tr>");
        }

        html.Append("</tbody></table></div>");
    }

    private static List<(string Name, double Amount, string Style)> Outcomes(HeldOutReport one)
    {
        var parts = new List<(string, double, string)> { ("every output matches", one.Passed.Successes, "good") };
        var index = 0;
        foreach (var (kind, count) in one.Failures.OrderByDescending(pair => pair.Key == FailureKind.Mismatch).ThenByDescending(pair => pair.Value))
        {
            parts.Add((Words(kind), count, $"f{Math.Min(++index, 6)}"));
        }

        return parts;
    }

    public static string Words(FailureKind kind) => FailureWords.Of(kind);

    private static void Operators(StringBuilder html, ImmutableArray<HeldOutReport> evaluations)
    {
        var last = evaluations.Last(one => one.Set == evaluations[0].Set);
        if (last.ByOperator.IsEmpty)
        {
            return;
        }

        html.Append($"<details><summary>By operator, {Html.Escape(last.Name)}</summary><div class=\"card operators\">");
        foreach (var (name, passed) in last.ByOperator.OrderByDescending(pair => pair.Value.Rate).ThenBy(pair => pair.Key, StringComparer.Ordinal))
        {
            html.Append($"<div class=\"heat\" style=\"--share:{Html.At(100 * passed.Rate)}%\"><code>{Html.Escape(name)}</code><span>{Html.Percent(passed.Rate)} <small>of {passed.Total}</small></span></div>");
        }

        html.Append("</div></details>");
    }
}
