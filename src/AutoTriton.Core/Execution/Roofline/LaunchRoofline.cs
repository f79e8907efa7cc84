namespace AutoTriton.Core.Execution.Roofline;

/// <summary>The estimate of the launches of one kernel over one grid.</summary>
/// <param name="Kernel">The kernel.</param>
/// <param name="Count">How many launches.</param>
/// <param name="Microseconds">The time of all of them, their overhead included.</param>
/// <param name="Bound">What limits them.</param>
public sealed record LaunchRoofline(string Kernel, int Count, double Microseconds, RooflineBound Bound)
{
    /// <summary>The grid.</summary>
    public (int X, int Y, int Z) Grid { get; init; }

    /// <summary>The bytes that were taken to go through memory.</summary>
    public long Bytes { get; init; }

    /// <summary>Operations on elements and of <c>dot</c>.</summary>
    public long Operations { get; init; }
}
