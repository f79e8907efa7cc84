using static AutoTriton.Torch.HeldScalars;

using static TorchSharp.torch;

namespace AutoTriton.Training.Objectives;

/// <summary>PPO's clipped term, -min(ρA, clip(ρ, 1 - ε_low, 1 + ε_high) A), with ρ of the first capped at δ where asked.</summary>
public abstract class ClippedObjective : PolicyObjective
{
    /// <summary>Makes the objective.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="options">The options; null for the defaults.</param>
    protected ClippedObjective(string name, ObjectiveOptions? options)
        : base(name, options)
    {
    }

    /// <inheritdoc/>
    protected override Tensor Terms(TermContext context, IDictionary<string, double> metrics)
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(metrics);
        var (ratio, advantages) = (context.Ratio, context.Advantages);
        var (lowest, highest) = (Hold(1 - Options.EpsilonLow), Hold(1 + Options.EpsilonHigh));
        var clipped = ratio.clamp(lowest, highest);
        var low = (ratio < lowest) & (advantages < Hold(0));
        var high = (ratio > highest) & (advantages > Hold(0));
        metrics["clip_ratio/low_mean"] = Mean(low, context.Batch.Mask);
        metrics["clip_ratio/high_mean"] = Mean(high, context.Batch.Mask);
        metrics["clip_ratio/region_mean"] = Mean(low | high, context.Batch.Mask);
        var free = Options.Delta is { } delta ? ratio.clamp(max: Hold(delta)) : ratio;
        return -minimum(free * advantages, clipped * advantages);
    }
}
