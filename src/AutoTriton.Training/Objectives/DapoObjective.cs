using static TorchSharp.torch;

namespace AutoTriton.Training.Objectives;

/// <summary>DAPO (arXiv 2503.14476): the clipped term, divided by the tokens of the whole step, so that every token weighs the same. The default.</summary>
/// <param name="options">The options; null for the defaults.</param>
public sealed class DapoObjective(ObjectiveOptions? options = null) : ClippedObjective("dapo", options)
{
    /// <inheritdoc/>
    protected override Tensor Reduce(Tensor terms, ObjectiveBatch batch) => TokenMean(terms, batch);
}
