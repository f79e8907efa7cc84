using static AutoTriton.Torch.HeldScalars;

using static TorchSharp.torch;

namespace AutoTriton.Training.Objectives;

/// <summary>VESPO (arXiv 2602.10693): -φ(W) A log π with W the product of an answer's ratios and φ(W) = e^λ W^k e^(-λW), held constant.</summary>
/// <remarks>As TRL has it, log-ratios are clamped to ±20 and importance ratios enter W over the whole row, so those of padding must be 1.</remarks>
/// <param name="options">The options; null for the defaults.</param>
public sealed class VespoObjective(ObjectiveOptions? options = null) : PolicyObjective("vespo", options)
{
    private static readonly double Lowest = Math.Log(1e-8);

    /// <summary>k and λ where the advantage is at least 0.</summary>
    /// <value>2 and 3</value>
    public (double K, double Lambda) Positive { get; init; } = (2, 3);

    /// <summary>k and λ where the advantage is below 0.</summary>
    /// <value>3 and 2</value>
    public (double K, double Lambda) Negative { get; init; } = (3, 2);

    /// <inheritdoc/>
    protected override bool TakesImportanceRatios => true;

    /// <inheritdoc/>
    protected override Tensor Terms(TermContext context, IDictionary<string, double> metrics)
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(metrics);
        var log = (context.LogRatio.detach().clamp(Hold(-20), Hold(20)) * context.Batch.Mask).sum(1, keepdim: true);
        if (context.Batch.ImportanceRatios is { } ratios)
        {
            log = log.Plus(ratios.log().clamp(Hold(Lowest), Hold(20)).sum(1, keepdim: true));
        }

        log = log.clamp(Hold(Lowest), Hold(20));
        var positive = context.Advantages >= Hold(0);
        var k = where(positive, full_like(log, Hold(Positive.K)), full_like(log, Hold(Negative.K)));
        var lambda = where(positive, full_like(log, Hold(Positive.Lambda)), full_like(log, Hold(Negative.Lambda)));
        var phi = (lambda.Plus(k * log) - lambda * log.exp()).exp();
        metrics["vespo/phi_seq_mean"] = Mean(phi, context.Batch.Mask);
        return -phi * context.Advantages * context.Batch.LogProbabilities;
    }

    /// <inheritdoc/>
    protected override Tensor Reduce(Tensor terms, ObjectiveBatch batch) => TokenMean(terms, batch);
}
