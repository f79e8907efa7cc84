using System.Collections.Immutable;
using AutoTriton.Training.Options;
using static AutoTriton.Torch.HeldScalars;
using static TorchSharp.torch;

namespace AutoTriton.Training.Objectives;

/// <summary>
/// What the policy-gradient objectives have in common: the ratio of new to old probability, the off-policy mask, the correction for a
/// generator that differs from the trainer, the KL term and the entropy bonus. An objective adds its term for each token and the way the
/// terms are reduced.
/// </summary>
/// <remarks>The order of these is that of TRL's trainer, whose numbers the tests compare with.</remarks>
public abstract class PolicyObjective : IObjective
{
    /// <summary>Checks the options.</summary>
    /// <param name="name">The objective's name.</param>
    /// <param name="options">The options; null for the defaults.</param>
    /// <exception cref="Microsoft.Extensions.Options.OptionsValidationException">An option is out of its range.</exception>
    protected PolicyObjective(string name, ObjectiveOptions? options)
    {
        Name = name;
        Options = options ?? new ObjectiveOptions();
        OptionsGuard.ThrowIfInvalid(Options, Options.Delta <= 1 + Options.EpsilonHigh ? [$"Delta ({Options.Delta}) must be above 1 + EpsilonHigh ({1 + Options.EpsilonHigh})."] : []);
    }

    /// <inheritdoc/>
    public string Name { get; }

    /// <summary>The options.</summary>
    public ObjectiveOptions Options { get; }

    /// <inheritdoc/>
    public bool NeedsReference => Options.Beta != 0;

    /// <inheritdoc/>
    public bool IgnoresZeroAdvantage => Options.Beta == 0 && Options.EntropyCoefficient == 0;

    /// <summary>Whether its terms take the importance ratios in themselves, so that they are not multiplied once more.</summary>
    protected virtual bool TakesImportanceRatios => false;

    /// <inheritdoc/>
    public ObjectiveResult Compute(ObjectiveBatch batch)
    {
        ArgumentNullException.ThrowIfNull(batch);
        using var scope = NewDisposeScope();
        var old = batch.OldLogProbabilities ?? batch.LogProbabilities.detach();
        var logRatio = batch.LogProbabilities - old;
        var level = Options.Level == ImportanceLevel.Token ? logRatio : RowMean(logRatio, batch.Mask);
        var advantages = batch.Advantages.unsqueeze(1);
        var context = new TermContext(batch, logRatio, level.exp(), advantages);
        var metrics = ImmutableSortedDictionary.CreateBuilder<string, double>(StringComparer.Ordinal);

        var terms = Terms(context, metrics);
        if (Options.OffPolicyThreshold is { } threshold)
        {
            var moved = RowMean((batch.RolloutLogProbabilities ?? old) - batch.LogProbabilities.detach(), batch.Mask);
            terms = terms * ((advantages >= Hold(0)) | (moved <= Hold(threshold))).to(terms.dtype);
        }

        if (batch.ImportanceRatios is { } ratios && !TakesImportanceRatios)
        {
            terms = terms * ratios;
        }

        if (NeedsReference)
        {
            var kl = Kl(context);
            metrics["kl"] = Mean(kl.detach(), batch.Mask);
            terms = terms.Plus(Hold(Options.Beta) * kl);
        }

        var loss = Reduce(terms, batch);
        if (Options.EntropyCoefficient != 0)
        {
            var entropies = batch.Entropies ?? throw new ArgumentException("An entropy bonus needs the batch's Entropies.", nameof(batch));
            loss = loss - Hold(Options.EntropyCoefficient) * (entropies * batch.Mask).sum() / Hold(Tokens(batch));
        }

        return new ObjectiveResult(loss.MoveToOuterDisposeScope(), metrics.ToImmutable());
    }

    /// <summary>The term of each token, to be minimised.</summary>
    /// <param name="context">Ratio and advantages.</param>
    /// <param name="metrics">Takes what is worth reporting.</param>
    /// <returns>[rows, tokens], or [rows, 1] where all tokens of an answer share theirs.</returns>
    protected abstract Tensor Terms(TermContext context, IDictionary<string, double> metrics);

    /// <summary>Reduces the terms to a loss, as this micro-batch's share of the optimizer step's.</summary>
    /// <param name="terms">The terms.</param>
    /// <param name="batch">The micro-batch.</param>
    /// <returns>A scalar.</returns>
    protected abstract Tensor Reduce(Tensor terms, ObjectiveBatch batch);

    /// <summary>The sum over tokens, divided by the tokens of the whole step.</summary>
    /// <param name="terms">The terms.</param>
    /// <param name="batch">The micro-batch.</param>
    /// <returns>A scalar.</returns>
    protected static Tensor TokenMean(Tensor terms, ObjectiveBatch batch) => (terms * batch.Mask).sum() / Hold(Tokens(batch));

    /// <summary>The mean over answers of the mean over each one's tokens.</summary>
    /// <param name="terms">The terms.</param>
    /// <param name="batch">The micro-batch.</param>
    /// <returns>A scalar.</returns>
    protected static Tensor AnswerMean(Tensor terms, ObjectiveBatch batch) => RowMean(terms, batch.Mask).sum() / Hold(Rows(batch));

    /// <summary>The mean of each row over its mask.</summary>
    /// <param name="values">[rows, tokens] or [rows, 1].</param>
    /// <param name="mask">[rows, tokens].</param>
    /// <returns>[rows, 1].</returns>
    protected static Tensor RowMean(Tensor values, Tensor mask) => (values * mask).sum(1, keepdim: true) / mask.sum(1, keepdim: true).clamp(min: Hold(1));

    /// <summary>Answers of the whole step.</summary>
    /// <param name="batch">The micro-batch.</param>
    /// <returns>The count.</returns>
    protected static double Rows(ObjectiveBatch batch) => batch.TotalRows ?? batch.Mask.shape[0];

    /// <summary>Answer tokens of the whole step, at least 1.</summary>
    /// <param name="batch">The micro-batch.</param>
    /// <returns>The count.</returns>
    protected static double Tokens(ObjectiveBatch batch)
    {
        using var scope = NewDisposeScope();
        return Math.Max(1, batch.TotalTokens ?? batch.Mask.sum().to(ScalarType.Float64).item<double>());
    }

    /// <summary>The mean over the mask; of values by answer, the mean over answers.</summary>
    /// <param name="values">[rows, tokens] or [rows, 1].</param>
    /// <param name="mask">[rows, tokens].</param>
    /// <returns>The mean.</returns>
    protected static double Mean(Tensor values, Tensor mask)
    {
        ArgumentNullException.ThrowIfNull(values);
        ArgumentNullException.ThrowIfNull(mask);
        using var scope = NewDisposeScope();
        var wide = values.to(ScalarType.Float64);
        return (values.shape[1] == 1 ? wide.mean() : (wide * mask).sum() / mask.sum().clamp(min: Hold(1))).to(ScalarType.Float64).item<double>();
    }

    // The k3 estimate: e^x - x - 1 with x = log π_ref - log π.
    private Tensor Kl(TermContext context)
    {
        var reference = context.Batch.ReferenceLogProbabilities
            ?? throw new ArgumentException("A KL term (Beta above 0) needs the batch's ReferenceLogProbabilities: give the trainer a reference policy.", nameof(context));
        var x = reference - context.Batch.LogProbabilities;
        var kl = x.exp() - x - Hold(1);
        return Options.BiasCorrectedKl ? kl * context.Ratio : kl;
    }
}
