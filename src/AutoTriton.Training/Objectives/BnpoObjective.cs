using static AutoTriton.Torch.HeldScalars;

using static TorchSharp.torch;

namespace AutoTriton.Training.Objectives;

/// <summary>BNPO as TRL has it: the clipped term, divided by the tokens of the micro-batch, which weighs by its share of the step's answers.</summary>
/// <param name="options">The options; null for the defaults.</param>
public sealed class BnpoObjective(ObjectiveOptions? options = null) : ClippedObjective("bnpo", options)
{
    /// <inheritdoc/>
    protected override Tensor Reduce(Tensor terms, ObjectiveBatch batch)
    {
        ArgumentNullException.ThrowIfNull(batch);
        return (terms * batch.Mask).sum() / batch.Mask.sum().clamp(min: Hold(1)) * Hold(batch.Mask.shape[0] / Rows(batch));
    }
}
