using System.Text;
using AutoTriton.Evaluation.Statistics;

namespace AutoTriton.Evaluation.Pages.Charts;

/// <summary>Shares with their intervals, one below the other, on one axis from 0 to 100 %.</summary>
internal static class IntervalChart
{
    private const double Width = 1080;
    private const double Left = 250;
    private const double Right = 90;
    private const double RowHeight = 34;

    public static string Render(IReadOnlyList<(string Label, Proportion Value, int Color)> rows)
    {
        var height = (rows.Count * RowHeight) + 30;
        var svg = new StringBuilder();
        svg.Append($"<svg viewBox=\"0 0 {Width} {Html.At(height)}\" role=\"img\" aria-label=\"held-out pass rates with 95 % intervals\">");
        for (var percent = 0; percent <= 100; percent += 20)
        {
            var x = Place(percent / 100.0);
            svg.Append($"<line class=\"grid\" x1=\"{Html.At(x)}\" x2=\"{Html.At(x)}\" y1=\"4\" y2=\"{Html.At(height - 24)}\"/>");
            svg.Append($"<text class=\"tick\" x=\"{Html.At(x)}\" y=\"{Html.At(height - 8)}\" text-anchor=\"middle\">{percent}%</text>");
        }

        for (var index = 0; index < rows.Count; index++)
        {
            Row(svg, rows[index], 4 + ((index + 0.5) * RowHeight));
        }

        return svg.Append("</svg>").ToString();
    }

    private static void Row(StringBuilder svg, (string Label, Proportion Value, int Color) row, double y)
    {
        var interval = row.Value.Interval;
        var rate = double.IsNaN(row.Value.Rate) ? 0 : row.Value.Rate;
        svg.Append($"<text class=\"label\" x=\"{Left - 16}\" y=\"{Html.At(y + 4.5)}\" text-anchor=\"end\">{Html.Escape(row.Label)}</text>");
        svg.Append($"<rect class=\"bar b{row.Color}\" x=\"{Html.At(Place(0))}\" y=\"{Html.At(y - 9)}\" width=\"{Html.At(Place(rate) - Place(0))}\" height=\"18\" rx=\"3\"/>");
        svg.Append($"<line class=\"whisker\" x1=\"{Html.At(Place(interval.Lower))}\" x2=\"{Html.At(Place(interval.Upper))}\" y1=\"{Html.At(y)}\" y2=\"{Html.At(y)}\"/>");
        foreach (var end in new[] { interval.Lower, interval.Upper })
        {
            svg.Append($"<line class=\"whisker\" x1=\"{Html.At(Place(end))}\" x2=\"{Html.At(Place(end))}\" y1=\"{Html.At(y - 5)}\" y2=\"{Html.At(y + 5)}\"/>");
        }

        svg.Append($"<text class=\"value\" x=\"{Html.At(Math.Max(Place(interval.Upper), Place(rate)) + 10)}\" y=\"{Html.At(y + 4.5)}\">{Html.Percent(row.Value.Rate)}</text>");
    }

    private static double Place(double share) => Left + (share * (Width - Left - Right));
}
