using System.ComponentModel.DataAnnotations;
using AutoTriton.Core.Tasks;

namespace AutoTriton.Training.Curricula;

/// <summary>How <see cref="SignalCurriculum"/> chooses.</summary>
public sealed record SignalCurriculumOptions
{
    /// <summary>What makes tasks alike.</summary>
    /// <value><see cref="KernelTask.Difficulty"/></value>
    public Func<KernelTask, string> ClassOf { get; init; } = task => task.Difficulty.ToString(System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>How much one more group changes what is thought of its class.</summary>
    /// <value>0.05; above 0, at most 1.</value>
    [Range(0d, 1d, MinimumIsExclusive = true, ErrorMessage = "SignalCurriculumOptions.Rate must be above 0 and at most 1.")]
    public double Rate { get; init; } = 0.05;

    /// <summary>The weight that a class without any signal keeps, beside 1 for one in which every group has signal; so it is tried again.</summary>
    /// <value>0.05; above 0, at most 1.</value>
    [Range(0d, 1d, MinimumIsExclusive = true, ErrorMessage = "SignalCurriculumOptions.Floor must be above 0 and at most 1: a class of weight 0 would never be tried again.")]
    public double Floor { get; init; } = 0.05;

    /// <summary>The power to which the share of groups with signal is raised: 0 asks all classes alike, more asks the better ones more.</summary>
    /// <value>2; from 0 to 16.</value>
    [Range(0d, 16d, ErrorMessage = "SignalCurriculumOptions.Sharpness must be from 0 to 16.")]
    public double Sharpness { get; init; } = 2;

    /// <summary>How many tasks may wait for being chosen. Where more are read, the oldest of the fullest class are passed over.</summary>
    /// <value>256; at least 1.</value>
    [Range(1, int.MaxValue, ErrorMessage = "SignalCurriculumOptions.Window must be at least 1.")]
    public int Window { get; init; } = 256;

    /// <summary>
    /// How many tasks are read at most in search of one of the drawn class, before the class that waits most takes its turn: what a choice
    /// may cost where tasks are made or admitted as they are read.
    /// </summary>
    /// <value>4; at least 1.</value>
    [Range(1, int.MaxValue, ErrorMessage = "SignalCurriculumOptions.Lookahead must be at least 1.")]
    public int Lookahead { get; init; } = 4;

    /// <summary>The seed of the choice.</summary>
    public long Seed { get; init; }
}
