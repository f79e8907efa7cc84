using System.Text;

namespace AutoTriton.Evaluation.Pages.Charts;

/// <summary>Bars of one length, divided by share.</summary>
internal static class StackedBars
{
    public static string Render(IReadOnlyList<(string Label, IReadOnlyList<(string Name, double Amount, string Style)> Parts)> rows)
    {
        var html = new StringBuilder("<div class=\"stacks\">");
        foreach (var (label, parts) in rows)
        {
            var total = Math.Max(parts.Sum(part => part.Amount), 1e-12);
            html.Append($"<div class=\"stack-label\">{Html.Escape(label)}</div><div class=\"stack\">");
            foreach (var (name, amount, style) in parts.Where(part => part.Amount > 0))
            {
                var share = amount / total;
                html.Append($"<span class=\"{style}\" style=\"width:{Html.At(100 * share)}%\" title=\"{Html.Escape(name)}: {Html.Percent(share)}\">{(share > 0.07 ? Html.Escape(name) : "")}</span>");
            }

            html.Append("</div>");
        }

        return html.Append("</div>").ToString();
    }
}
