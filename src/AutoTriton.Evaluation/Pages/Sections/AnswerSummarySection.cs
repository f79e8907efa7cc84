using System.Globalization;
using System.Text;
using AutoTriton.Evaluation.Answers;
using AutoTriton.Evaluation.Pages.Charts;

namespace AutoTriton.Evaluation.Pages.Sections;

/// <summary>What a file of answers comes to: the headline, by model, by stage and by finding.</summary>
internal static class AnswerSummarySection
{
    public static string Render(AnswerSummary summary)
    {
        var html = new StringBuilder();
        Tiles(html, summary);
        if (summary.Answers == 0)
        {
            return html.ToString();
        }

        var alone = summary.Answers - summary.WithTask;
        html.Append("<section><h2>What they come to</h2><p class=\"lead\">");
        html.Append(alone == 0 ? "Each was executed against its task."
            : alone == summary.Answers ? "No answer has a task to execute against, so legality alone was judged: nothing is said of outputs."
            : string.Create(CultureInfo.InvariantCulture, $"{summary.WithTask:N0} were executed against their tasks; of {alone:N0} legality alone was judged."));
        html.Append("</p><div class=\"card\">");
        var styles = Styles(summary);
        html.Append(StackedBars.Render([.. summary.ByModel.Select(model => (model.Key, Parts(model.Value, styles)))]));
        html.Append("<p class=\"legend\">");
        foreach (var (word, amount) in summary.ByOutcome)
        {
            html.Append($"<span><i class=\"{styles[word]}\"></i><button class=\"link\" type=\"button\" data-choose=\"verdict\" data-name=\"{Html.Escape(word)}\">{Html.Escape(word)}</button>&nbsp;{amount}</span>");
        }

        html.Append("</p></div>");
        Stages(html, summary);
        Findings(html, summary);
        return html.Append("</section>").ToString();
    }

    private static void Tiles(StringBuilder html, AnswerSummary summary)
    {
        html.Append("<div class=\"tiles\">");
        Tile(html, "answers", summary.Answers.ToString("N0", CultureInfo.InvariantCulture), $"{summary.WithTask} with a task to execute against");
        Tile(html, "legal", Share(summary.Legal, summary.Answers), $"{summary.Legal} answers");
        if (summary.WithTask > 0)
        {
            Tile(html, "every output matches", Share(summary.Matched, summary.WithTask), $"{summary.Matched} of {summary.WithTask} executed");
        }

        Tile(html, "cut in their code", summary.Truncated.ToString("N0", CultureInfo.InvariantCulture), $"{summary.Ambiguous} with several blocks that could be meant");
        Tile(html, "unusable rows", summary.Unusable.ToString("N0", CultureInfo.InvariantCulture), "not counted among the answers");
        html.Append("</div>");
    }

    private static void Tile(StringBuilder html, string name, string value, string note) =>
        html.Append($"<div class=\"tile\"><span>{Html.Escape(name)}</span><strong>{Html.Escape(value)}</strong><small>{Html.Escape(note)}</small></div>");

    private static string Share(int part, int all) => all == 0 ? "–" : Html.Percent((double)part / all);

    private static Dictionary<string, string> Styles(AnswerSummary summary)
    {
        var styles = new Dictionary<string, string>();
        var bad = 0;
        foreach (var (word, _) in summary.ByOutcome)
        {
            styles[word] = word switch
            {
                "every output matches" => "good",
                "legal, not run" => "p1",
                _ => $"f{Math.Min(++bad, 6)}",
            };
        }

        return styles;
    }

    private static IReadOnlyList<(string Name, double Amount, string Style)> Parts(Dictionary<string, int> words, Dictionary<string, string> styles) =>
        [.. words.OrderByDescending(pair => styles[pair.Key] is "good" or "p1").ThenByDescending(pair => pair.Value).Select(pair => (pair.Key, (double)pair.Value, styles[pair.Key]))];

    private static void Stages(StringBuilder html, AnswerSummary summary)
    {
        html.Append("<h3>How far they come</h3><div class=\"card operators\">");
        foreach (var (stage, amount) in summary.ByStage)
        {
            html.Append($"<div class=\"heat\" style=\"--share:{Html.At(100.0 * amount / summary.Answers)}%\"><span>{stage}</span><span>{amount} <small>{Html.Percent((double)amount / summary.Answers)}</small></span></div>");
        }

        html.Append("</div>");
    }

    private static void Findings(StringBuilder html, AnswerSummary summary)
    {
        if (summary.ByFinding.Count == 0)
        {
            return;
        }

        html.Append("<h3>What refuses them</h3><div class=\"card scroll\"><table class=\"findings\"><thead><tr><th>finding</th><th>answers</th><th>an example</th></tr></thead><tbody>");
        foreach (var (id, amount) in summary.ByFinding)
        {
            html.Append($"<tr><td><button class=\"link\" type=\"button\" data-choose=\"finding\" data-name=\"{Html.Escape(id)}\">{Html.Escape(id)}</button></td>");
            html.Append($"<td class=\"heat\" style=\"--share:{Html.At(100.0 * amount / summary.Answers)}%\">{amount}</td><td>{Html.Escape(summary.ExampleOf(id))}</td></tr>");
        }

        html.Append("</tbody></table></div>");
    }
}
