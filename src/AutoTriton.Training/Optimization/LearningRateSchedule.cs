using System.ComponentModel.DataAnnotations;

namespace AutoTriton.Training.Optimization;

/// <summary>The learning rate over a run: a linear warm-up, then a shape down to a share of the peak.</summary>
/// <remarks>It is a function of the run's progress from 0 to 1, so a run that is bounded by time has one too.</remarks>
public sealed record LearningRateSchedule
{
    /// <summary>The highest learning rate.</summary>
    /// <value>2e-3, for small models trained from nothing; above 0.</value>
    [Range(0d, double.MaxValue, MinimumIsExclusive = true, ErrorMessage = "The schedule's Peak must be above 0.")]
    public double Peak { get; init; } = 2e-3;

    /// <summary>The shape after the warm-up.</summary>
    /// <value><see cref="ScheduleShape.Cosine"/></value>
    public ScheduleShape Shape { get; init; } = ScheduleShape.Cosine;

    /// <summary>The share of the run over which the rate rises from 0.</summary>
    /// <value>0.05; from 0 to 1.</value>
    [Range(0d, 1d, ErrorMessage = "The schedule's Warmup is a share of the run, from 0 to 1.")]
    public double Warmup { get; init; } = 0.05;

    /// <summary>The last learning rate as a share of the peak.</summary>
    /// <value>0.05; from 0 to 1.</value>
    [Range(0d, 1d, ErrorMessage = "The schedule's Floor is a share of the peak, from 0 to 1.")]
    public double Floor { get; init; } = 0.05;

    /// <summary>The learning rate at a point of the run.</summary>
    /// <param name="progress">The share of the run that is behind, from 0 to 1; values outside are taken as the nearest end.</param>
    /// <returns>The learning rate; above 0.</returns>
    public double At(double progress)
    {
        var x = double.IsNaN(progress) ? 0 : Math.Clamp(progress, 0, 1);
        if (x < Warmup)
        {
            return Peak * Math.Max(x / Warmup, 0.01);
        }

        var rest = Warmup < 1 ? (x - Warmup) / (1 - Warmup) : 1;
        var share = Shape switch
        {
            ScheduleShape.Linear => 1 - rest,
            ScheduleShape.Cosine => 0.5 * (1 + Math.Cos(Math.PI * rest)),
            _ => 1,
        };
        return Shape == ScheduleShape.Constant ? Peak : Peak * (Floor + (1 - Floor) * share);
    }
}
