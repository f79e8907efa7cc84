using static TorchSharp.torch;

namespace AutoTriton.Training.Objectives;

/// <summary>What an objective makes its terms from.</summary>
/// <param name="Batch">The micro-batch.</param>
/// <param name="LogRatio">log π - log π_old of each token; [rows, tokens], with a gradient.</param>
/// <param name="Ratio">π / π_old at the options' level; [rows, tokens] or [rows, 1], with a gradient.</param>
/// <param name="Advantages">The advantage of each answer; [rows, 1].</param>
public sealed record TermContext(ObjectiveBatch Batch, Tensor LogRatio, Tensor Ratio, Tensor Advantages);
