using System.Collections.Immutable;

namespace AutoTriton.Evaluation.Pages.Charts;

/// <summary>A line of a chart.</summary>
/// <param name="Name">Its name in the legend.</param>
/// <param name="Points">Its points, by rising x; those that are not finite are left out.</param>
/// <param name="Color">The number of its colour, from 1.</param>
internal sealed record ChartSeries(string Name, ImmutableArray<(double X, double Y)> Points, int Color)
{
    /// <summary>Whether the single points are noisy, so that a smoothed line stands before them.</summary>
    public bool IsSmoothed { get; init; }

    public IEnumerable<(double X, double Y)> Finite => Points.Where(point => double.IsFinite(point.X) && double.IsFinite(point.Y));
}
