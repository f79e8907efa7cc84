using System.Collections.Immutable;
using System.Text;

namespace AutoTriton.Evaluation.Pages.Sections;

/// <summary>The run's settings and facts.</summary>
internal static class SettingsSection
{
    public static string Render(ImmutableArray<KeyValuePair<string, string>> settings)
    {
        if (settings.IsEmpty)
        {
            return "";
        }

        var html = new StringBuilder("<section><h2>Settings</h2><dl class=\"card settings\">");
        foreach (var (name, value) in settings)
        {
            html.Append($"<div><dt>{Html.Escape(name)}</dt><dd>{Html.Escape(value)}</dd></div>");
        }

        return html.Append("</dl></section>").ToString();
    }
}
