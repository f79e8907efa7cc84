using static AutoTriton.Torch.HeldScalars;

using static TorchSharp.torch;

namespace AutoTriton.Training.Objectives;

/// <summary>SAPO (arXiv 2511.20347): -(4/τ) σ(τ(ρ - 1)) A, a soft gate in the place of clipping, averaged as in GRPO.</summary>
/// <param name="options">The options; null for the defaults.</param>
public sealed class SapoObjective(ObjectiveOptions? options = null) : PolicyObjective("sapo", options)
{
    /// <summary>τ where the advantage is above 0.</summary>
    /// <value>1; above 0.</value>
    public double PositiveTemperature { get; init; } = 1;

    /// <summary>τ elsewhere.</summary>
    /// <value>1.05, rounded to float32 as TRL has it; above 0.</value>
    public double NegativeTemperature { get; init; } = 1.05f;

    /// <inheritdoc/>
    protected override Tensor Terms(TermContext context, IDictionary<string, double> metrics)
    {
        ArgumentNullException.ThrowIfNull(context);
        var positive = full_like(context.Advantages, Hold(PositiveTemperature));
        var temperature = where(context.Advantages > Hold(0), positive, full_like(context.Advantages, Hold(NegativeTemperature)));
        return -(temperature * (context.Ratio - Hold(1))).sigmoid() * Hold(4) / temperature * context.Advantages;
    }

    /// <inheritdoc/>
    protected override Tensor Reduce(Tensor terms, ObjectiveBatch batch) => AnswerMean(terms, batch);
}
