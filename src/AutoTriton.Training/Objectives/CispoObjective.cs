using static AutoTriton.Torch.HeldScalars;

using static TorchSharp.torch;

namespace AutoTriton.Training.Objectives;

/// <summary>CISPO (arXiv 2506.13585): -min(ρ, ε_high) A log π with the ratio held constant, so that no token's gradient is cut off. <see cref="ObjectiveOptions.EpsilonHigh"/> is the cap itself, about 5.</summary>
/// <param name="options">The options; null for the defaults with a cap of 5.</param>
public sealed class CispoObjective(ObjectiveOptions? options = null) : PolicyObjective("cispo", options ?? new ObjectiveOptions { EpsilonHigh = 5 })
{
    /// <inheritdoc/>
    protected override Tensor Terms(TermContext context, IDictionary<string, double> metrics)
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(metrics);
        metrics["cispo_clip_ratio"] = Mean((context.Ratio > Hold(Options.EpsilonHigh)) & (context.Advantages > Hold(0)), context.Batch.Mask);
        return -context.Ratio.clamp(max: Hold(Options.EpsilonHigh)).detach() * context.Advantages * context.Batch.LogProbabilities;
    }

    /// <inheritdoc/>
    protected override Tensor Reduce(Tensor terms, ObjectiveBatch batch) => TokenMean(terms, batch);
}
