using static AutoTriton.Torch.HeldScalars;
using static TorchSharp.torch;

namespace AutoTriton.Training.Advantages;

/// <summary>
/// The reward less the mean of its group (Dr.GRPO, arXiv 2503.20783), divided by a standard deviation where asked: the group's (GRPO,
/// arXiv 2402.03300) or the whole batch's (arXiv 2508.08221). Rollouts without a score are left out of means and deviations.
/// </summary>
/// <param name="scale">What the difference is divided by.</param>
public sealed class GroupAdvantage(AdvantageScale scale = AdvantageScale.GroupDeviation) : IAdvantageEstimator
{
    /// <inheritdoc/>
    public string Name => scale switch
    {
        AdvantageScale.None => "group_mean",
        AdvantageScale.BatchDeviation => "batch_std",
        _ => "group_std",
    };

    /// <summary>Added to the standard deviation.</summary>
    /// <value>1e-4, as TRL has it.</value>
    public double Epsilon { get; init; } = 1e-4;

    /// <inheritdoc/>
    public Tensor Estimate(AdvantageBatch batch)
    {
        ArgumentNullException.ThrowIfNull(batch);
        using var scope = NewDisposeScope();
        var groups = new GroupStatistics(batch);
        var centred = groups.Centred;
        var result = scale switch
        {
            AdvantageScale.GroupDeviation => centred / (groups.Deviation.index_select(0, batch.Groups) + Hold(Epsilon)),
            AdvantageScale.BatchDeviation => centred / (groups.BatchDeviation + Hold(Epsilon)),
            _ => centred,
        };
        return (result * groups.Scored).MoveToOuterDisposeScope();
    }
}
