using static AutoTriton.Torch.HeldScalars;
using static TorchSharp.torch;

namespace AutoTriton.Training.Objectives;

/// <summary>Dr.GRPO (arXiv 2503.20783): the clipped term, divided by the constant answers x length limit, so that length brings no bias. Its advantages are not divided by the standard deviation.</summary>
/// <param name="options">The options; null for the defaults.</param>
public sealed class DrGrpoObjective(ObjectiveOptions? options = null) : ClippedObjective("dr_grpo", options)
{
    /// <inheritdoc/>
    protected override Tensor Reduce(Tensor terms, ObjectiveBatch batch)
    {
        ArgumentNullException.ThrowIfNull(batch);
        return (terms * batch.Mask).sum() / Hold(Rows(batch) * (batch.MaxCompletionTokens ?? batch.Mask.shape[1]));
    }
}
