using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using AutoTriton.Evaluation.Answers;
using AutoTriton.Evaluation.Pages.Sections;

namespace AutoTriton.Evaluation.Pages;

/// <summary>
/// The page of a file of answers: one HTML file that needs no other, light and dark, with each answer's verdict and the reason at
/// its line, to filter and to search. Its size is bounded. Add verdicts as they come, then render. Not safe to use from several threads at once.
/// </summary>
/// <param name="title">What the page is called.</param>
/// <param name="options">The options, or null for the defaults.</param>
public sealed class AnswersPage(string title, AnswersPageOptions? options = null)
{
    private const int MostUnusable = 200;

    private static readonly Lazy<string> Script = new(() => Resource.Read("answers.js"));
    private static readonly Lazy<string> Style = new(() => Resource.Read("page.css") + Resource.Read("answers.css"));

    private readonly string _title = title ?? throw new ArgumentNullException(nameof(title));
    private readonly AnswerRows _rows = new(options ?? new AnswersPageOptions());
    private readonly AnswerSummary _summary = new();
    private readonly List<string> _unusable = [];

    /// <summary>The counts of all that was added.</summary>
    public AnswerSummary Summary => _summary;

    /// <summary>Adds a verdict.</summary>
    /// <param name="verdict">The verdict, or a row that cannot be used.</param>
    public void Add(AnswerVerdict verdict)
    {
        ArgumentNullException.ThrowIfNull(verdict);
        _summary.Add(verdict);
        if (verdict.Unusable is null)
        {
            _rows.Add(verdict);
        }
        else if (_unusable.Count < MostUnusable)
        {
            _unusable.Add(verdict.Unusable);
        }
    }

    /// <summary>Renders the page.</summary>
    /// <param name="facts">Names and values to show at its end, such as the command; null for none.</param>
    /// <returns>The HTML.</returns>
    public string Render(IEnumerable<KeyValuePair<string, string>>? facts = null)
    {
        var hash = Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(Script.Value)));
        var html = new StringBuilder("<!doctype html>\n<html lang=\"en\"><head><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width,initial-scale=1\">");
        html.Append(CultureInfo.InvariantCulture, $"<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'; script-src 'sha256-{hash}'\">");
        html.Append($"<title>{Html.Escape(_title)}</title><style>{Style.Value}</style></head><body><main>");
        html.Append($"<header><p>AutoTriton for .NET</p><h1>{Html.Escape(_title)}</h1></header>");
        html.Append(AnswerSummarySection.Render(_summary));
        html.Append(Unusable());
        html.Append(Answers());
        html.Append(SettingsSection.Render([.. facts ?? []]));
        html.Append("</main><script type=\"application/json\" id=\"data\">").Append(_rows.ToJson(_summary));
        return html.Append("</script><script>").Append(Script.Value).Append("</script></body></html>\n").ToString();
    }

    private string Unusable()
    {
        if (_unusable.Count == 0)
        {
            return "";
        }

        var html = new StringBuilder($"<section><h2>Rows that cannot be used</h2><ul class=\"card unusable\">");
        foreach (var message in _unusable.Order(StringComparer.Ordinal))
        {
            html.Append($"<li>{Html.Escape(message)}</li>");
        }

        return html.Append(_summary.Unusable > _unusable.Count ? $"<li>… and {_summary.Unusable - _unusable.Count} more</li>" : "").Append("</ul></section>").ToString();
    }

    private string Answers() =>
        "<section id=\"answers\"><h2>Answers</h2><p class=\"lead\">Open one to see its code; the line that decided is marked.</p>"
        + (_rows.LeftOut > 0 ? string.Create(CultureInfo.InvariantCulture, $"<p class=\"note warn\">{_rows.LeftOut:N0} answers are counted above and not listed, so that the page keeps to its size; all stand in the file of results.</p>") : "")
        + "<div class=\"controls\"><select id=\"verdict\" aria-label=\"verdict\"><option value=\"\">every verdict</option></select>"
        + "<select id=\"finding\" aria-label=\"finding\"><option value=\"\">every finding</option></select>"
        + "<select id=\"model\" aria-label=\"model\"><option value=\"\">every model</option></select>"
        + "<input id=\"search\" type=\"search\" placeholder=\"search names, reasons, findings\" aria-label=\"search\"><button id=\"reset\" type=\"button\">reset</button><span id=\"count\" aria-live=\"polite\"></span></div>"
        + "<div id=\"list\"></div><button id=\"more\" type=\"button\" hidden>show more</button><noscript><p class=\"note warn\">The list needs the page's own script.</p></noscript></section>";
}
