using System.Text;
using AutoTriton.Evaluation.Pages.Sections;
using AutoTriton.Evaluation.Runs;

namespace AutoTriton.Evaluation.Pages;

/// <summary>The page of a run: one HTML file that needs no other, light and dark, with nothing that runs.</summary>
public static class RunPage
{
    private static readonly Lazy<string> Style = new(() => Resource.Read("page.css"));

    /// <summary>Renders the page.</summary>
    /// <param name="run">The run.</param>
    /// <returns>The HTML.</returns>
    public static string Render(RunData run)
    {
        ArgumentNullException.ThrowIfNull(run);
        var html = new StringBuilder("<!doctype html>\n<html lang=\"en\"><head><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width,initial-scale=1\">");
        html.Append("<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">");
        html.Append($"<title>{Html.Escape(run.Title)}</title><style>{Style.Value}</style></head><body><main>");
        html.Append($"<header><p>AutoTriton for .NET</p><h1>{Html.Escape(run.Title)}</h1></header>");
        html.Append(HeldOutSection.Render(run.Evaluations));
        html.Append(CurveSection.Render(run.Metrics));
        html.Append(ExampleSection.Render(run));
        html.Append(SettingsSection.Render(run.Settings));
        return html.Append("</main></body></html>\n").ToString();
    }
}
