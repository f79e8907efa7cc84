using static TorchSharp.torch;

namespace AutoTriton.Training.Objectives;

/// <summary>GRPO (arXiv 2402.03300): the clipped term, averaged over each answer's tokens, then over answers. With sequence-level ratios it is GSPO (arXiv 2507.18071).</summary>
/// <param name="options">The options; null for the defaults.</param>
public sealed class GrpoObjective(ObjectiveOptions? options = null) : ClippedObjective("grpo", options)
{
    /// <inheritdoc/>
    protected override Tensor Reduce(Tensor terms, ObjectiveBatch batch) => AnswerMean(terms, batch);
}
