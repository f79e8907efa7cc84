using static TorchSharp.torch;

namespace AutoTriton.Training.Policies;

/// <summary>What a policy gives the tokens of a batch. Padding and prompt tokens hold 0.</summary>
/// <param name="LogProbabilities">log p of each answer token given all before it, in nats; [rows, answer length].</param>
/// <param name="Entropies">The entropy of the distribution that each answer token was drawn from, in nats; [rows, answer length].</param>
/// <param name="Mask">1 where there is an answer token to train on, else 0; [rows, answer length], of the same dtype.</param>
public sealed record TokenScores(Tensor LogProbabilities, Tensor Entropies, Tensor Mask) : IDisposable
{
    /// <summary>Frees the tensors.</summary>
    public void Dispose()
    {
        LogProbabilities.Dispose();
        Entropies.Dispose();
        Mask.Dispose();
    }
}
