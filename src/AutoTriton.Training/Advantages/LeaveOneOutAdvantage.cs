using static AutoTriton.Torch.HeldScalars;

using static TorchSharp.torch;

namespace AutoTriton.Training.Advantages;

/// <summary>RLOO (arXiv 2402.14740): the reward less the mean of the others in its group, G/(G - 1) times the difference from the group's mean.</summary>
public sealed class LeaveOneOutAdvantage : IAdvantageEstimator
{
    /// <inheritdoc/>
    public string Name => "rloo";

    /// <inheritdoc/>
    public Tensor Estimate(AdvantageBatch batch)
    {
        ArgumentNullException.ThrowIfNull(batch);
        using var scope = NewDisposeScope();
        var groups = new GroupStatistics(batch);
        var factor = groups.Counts / (groups.Counts - Hold(1)).clamp(min: Hold(1));
        return (groups.Centred * factor.index_select(0, batch.Groups) * groups.Scored).MoveToOuterDisposeScope();
    }
}
