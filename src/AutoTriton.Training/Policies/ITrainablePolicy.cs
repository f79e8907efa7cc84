using AutoTriton.Core.Policies;
using AutoTriton.Training.Optimization;
using static TorchSharp.torch;

namespace AutoTriton.Training.Policies;

/// <summary>A policy that can be trained: it also generates in batches, scores token batches with gradients and takes optimizer steps.</summary>
/// <remarks>
/// <para>Generation and scoring may be asked for from several threads; each call has the model to itself while it computes.</para>
/// <para>
/// One update is: <see cref="Accumulate"/> once for each micro-batch, then <see cref="Step"/>. The objective sees log-probabilities and
/// entropies only, the policy knows no objective; how the gradient goes on from the scores into the model is the policy's own affair
/// (in chunks, recomputed, on a device).
/// </para>
/// </remarks>
public interface ITrainablePolicy : IPolicy, ITokenScorer
{
    /// <summary>The id of the token that ends an answer.</summary>
    int EndOfTextId { get; }

    /// <summary>Generates the completions of several requests in one batch.</summary>
    /// <param name="requests">The requests. With a seed each, the outcome is reproducible.</param>
    /// <param name="cancellationToken">Ends the generation.</param>
    /// <returns>Each completion as it ends, in any order, with its request's place in the list.</returns>
    IAsyncEnumerable<BatchCompletion> GenerateBatchAsync(IReadOnlyList<GenerationRequest> requests, CancellationToken cancellationToken = default);

    /// <summary>Scores tokens, asks for a loss of the scores, and adds the loss's gradient to the parameters' gradients.</summary>
    /// <param name="batch">The sequences.</param>
    /// <param name="loss">Makes a scalar loss of the scores. Called once; the scores are disposed after it.</param>
    /// <returns>The loss.</returns>
    double Accumulate(TokenBatch batch, Func<TokenScores, Tensor> loss);

    /// <summary>Clips the gradients, takes one optimizer step and sets the gradients to zero.</summary>
    /// <param name="learningRate">The learning rate of this step; above 0.</param>
    /// <returns>What the step did.</returns>
    OptimizerStep Step(double learningRate);
}
