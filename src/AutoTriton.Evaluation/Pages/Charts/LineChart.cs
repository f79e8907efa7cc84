using System.Text;

namespace AutoTriton.Evaluation.Pages.Charts;

/// <summary>A chart of lines over steps, drawn as SVG.</summary>
internal sealed record LineChart(string Title, string Hint, IReadOnlyList<ChartSeries> Series)
{
    private const double Width = 370;
    private const double Height = 180;
    private const double Left = 42;
    private const double Right = 12;
    private const double Top = 10;
    private const double Bottom = 26;

    /// <summary>Whether values are shares, shown in per cent from 0 to 100.</summary>
    public bool IsShare { get; init; }

    /// <summary>Whether the axis begins at 0.</summary>
    public bool FromZero { get; init; } = true;

    public bool IsEmpty => !Series.Any(series => series.Finite.Any());

    public string Render()
    {
        var points = Series.SelectMany(series => series.Finite).ToList();
        var (x0, x1) = (points.Min(point => point.X), points.Max(point => point.X));
        var ticks = Ticks(points);
        var svg = new StringBuilder();
        svg.Append($"<figure class=\"card\"><figcaption><b>{Html.Escape(Title)}</b><span>{Html.Escape(Hint)}</span></figcaption>");
        svg.Append($"<svg viewBox=\"0 0 {Html.At(Width)} {Html.At(Height)}\" role=\"img\" aria-label=\"{Html.Escape(Title)}\">");
        foreach (var tick in ticks)
        {
            var y = Place(tick, ticks[0], ticks[^1], Height - Bottom, Top);
            svg.Append($"<line class=\"grid\" x1=\"{Left}\" x2=\"{Html.At(Width - Right)}\" y1=\"{Html.At(y)}\" y2=\"{Html.At(y)}\"/>");
            svg.Append($"<text class=\"tick\" x=\"{Left - 6}\" y=\"{Html.At(y + 3.5)}\" text-anchor=\"end\">{(IsShare ? Html.Number(100 * tick) + "%" : Html.Number(tick))}</text>");
        }

        foreach (var (share, anchor) in new[] { (0.0, "start"), (0.5, "middle"), (1.0, "end") })
        {
            var x = Left + (share * (Width - Left - Right));
            svg.Append($"<text class=\"tick\" x=\"{Html.At(x)}\" y=\"{Height - 8}\" text-anchor=\"{anchor}\">{(share == 0 ? "step " : "")}{Html.Number(Math.Round(x0 + (share * (x1 - x0))))}</text>");
        }

        foreach (var series in Series)
        {
            Draw(svg, series, point => (Place(point.X, x0, x1, Left, Width - Right), Place(point.Y, ticks[0], ticks[^1], Height - Bottom, Top)));
        }

        svg.Append("</svg>");
        Legend(svg);
        return svg.Append("</figure>").ToString();
    }

    private static void Draw(StringBuilder svg, ChartSeries series, Func<(double X, double Y), (double X, double Y)> place)
    {
        var points = series.Finite.ToList();
        if (points.Count == 0)
        {
            return;
        }

        var smooth = series.IsSmoothed && points.Count > 12;
        svg.Append(Path(points.Select(place), $"line c{series.Color}{(smooth ? " faint" : "")}"));
        if (smooth)
        {
            svg.Append(Path(Smooth(points).Select(place), $"line c{series.Color}"));
        }

        var (x, y) = place(smooth ? Smooth(points)[^1] : points[^1]);
        svg.Append($"<circle class=\"dot c{series.Color}\" cx=\"{Html.At(x)}\" cy=\"{Html.At(y)}\" r=\"3\"><title>{Html.Escape(series.Name)}: {Html.Number(points[^1].Y)}</title></circle>");
    }

    private static string Path(IEnumerable<(double X, double Y)> points, string style) =>
        $"<path class=\"{style}\" d=\"M{string.Join(" L", points.Select(point => $"{Html.At(point.X)},{Html.At(point.Y)}"))}\"/>";

    private static List<(double X, double Y)> Smooth(List<(double X, double Y)> points)
    {
        var keep = Math.Clamp(1 - (10.0 / points.Count), 0.5, 0.95);
        var smoothed = new List<(double X, double Y)>(points.Count);
        double sum = 0, weight = 0;
        foreach (var (x, y) in points)
        {
            (sum, weight) = ((keep * sum) + y, (keep * weight) + 1);
            smoothed.Add((x, sum / weight));
        }

        return smoothed;
    }

    private List<double> Ticks(List<(double X, double Y)> points)
    {
        var low = FromZero ? Math.Min(0, points.Min(point => point.Y)) : points.Min(point => point.Y);
        var high = IsShare ? Math.Max(Math.Min(1, points.Max(point => point.Y) * 1.15), 0.05) : points.Max(point => point.Y);
        var span = Math.Max(high - low, 1e-9 * Math.Max(1, Math.Abs(high)));
        var magnitude = Math.Pow(10, Math.Floor(Math.Log10(span / 4)));
        var step = new[] { 1, 2, 2.5, 5, 10 }.Select(factor => factor * magnitude).First(candidate => span / candidate <= 5);
        var ticks = new List<double>();
        for (var tick = Math.Floor(low / step); ticks.Count < 2 || ticks[^1] < high; tick++)
        {
            ticks.Add(tick * step);
        }

        return ticks;
    }

    private static double Place(double value, double from, double to, double start, double end) =>
        to > from ? start + ((value - from) / (to - from) * (end - start)) : (start + end) / 2;

    private void Legend(StringBuilder svg)
    {
        if (Series.Count < 2)
        {
            return;
        }

        svg.Append("<div class=\"legend\">");
        foreach (var series in Series.Where(series => series.Finite.Any()))
        {
            svg.Append($"<span><i class=\"b{series.Color}\"></i>{Html.Escape(series.Name)}</span>");
        }

        svg.Append("</div>");
    }
}
