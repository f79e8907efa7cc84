using static AutoTriton.Torch.HeldScalars;
using static TorchSharp.torch;

namespace AutoTriton.Training.Objectives;

/// <summary>LUSPO (arXiv 2602.05261): the clipped term of the sequence-level ratio, multiplied by the answer's length. As TRL has it: the mean goes over padding too, which matters only with a KL term.</summary>
/// <param name="options">The options, with the ratio at <see cref="ImportanceLevel.Sequence"/>; null for the defaults with that.</param>
public sealed class LuspoObjective(ObjectiveOptions? options = null) : ClippedObjective("luspo", options ?? new ObjectiveOptions { Level = ImportanceLevel.Sequence })
{
    /// <inheritdoc/>
    protected override Tensor Reduce(Tensor terms, ObjectiveBatch batch)
    {
        ArgumentNullException.ThrowIfNull(terms);
        ArgumentNullException.ThrowIfNull(batch);
        return (terms * batch.Mask.sum(1, keepdim: true)).sum() / Hold(Rows(batch) * terms.shape[1]);
    }
}
