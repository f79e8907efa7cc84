using System.Collections.Immutable;
using static TorchSharp.torch;

namespace AutoTriton.Training.Objectives;

/// <summary>A loss and what was seen on the way.</summary>
/// <param name="Loss">The loss, to be minimised; a scalar with a gradient.</param>
/// <param name="Metrics">Numbers by TRL's names, as means over the micro-batch.</param>
public sealed record ObjectiveResult(Tensor Loss, ImmutableSortedDictionary<string, double> Metrics) : IDisposable
{
    /// <summary>Frees the loss.</summary>
    public void Dispose() => Loss.Dispose();
}
