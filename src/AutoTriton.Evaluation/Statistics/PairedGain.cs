namespace AutoTriton.Evaluation.Statistics;

/// <summary>What changed between two evaluations of the same tasks, task by task: far more can be told from that than from the two pass rates.</summary>
/// <param name="Over">The earlier evaluation's name.</param>
/// <param name="Gained">Tasks that pass now and did not before; at least 0.</param>
/// <param name="Lost">Tasks that passed before and do not now; at least 0.</param>
/// <param name="Total">Tasks in both; at least 1.</param>
public sealed record PairedGain(string Over, int Gained, int Lost, int Total)
{
    /// <summary>The change of the pass rate, from -1 to 1.</summary>
    public double Difference => (double)(Gained - Lost) / Total;

    /// <summary>The 95 % interval of the change, from -1 to 1.</summary>
    /// <remarks>
    /// The Wald interval of a difference of matched proportions after half an observation was added to each of the four cells. Source:
    /// A. Agresti and Y. Min, "Simple improved confidence intervals for comparing matched proportions", Statistics in Medicine 24 (2005).
    /// </remarks>
    public ConfidenceInterval Interval
    {
        get
        {
            var n = Total + 2d;
            var (gained, lost) = (Gained + 0.5, Lost + 0.5);
            var center = (gained - lost) / n;
            var spread = Proportion.NormalQuantile95 * Math.Sqrt(gained + lost - ((gained - lost) * (gained - lost) / n)) / n;
            return new ConfidenceInterval(Math.Max(-1, center - spread), Math.Min(1, center + spread));
        }
    }

    /// <summary>Whether the interval leaves 0 out.</summary>
    public bool IsClear => Interval.Lower > 0 || Interval.Upper < 0;
}
