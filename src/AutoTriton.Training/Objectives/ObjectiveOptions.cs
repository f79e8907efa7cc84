using System.ComponentModel.DataAnnotations;

namespace AutoTriton.Training.Objectives;

/// <summary>What the objectives have in common.</summary>
public sealed record ObjectiveOptions
{
    /// <summary>Over what the ratio is taken.</summary>
    /// <value><see cref="ImportanceLevel.Token"/></value>
    public ImportanceLevel Level { get; init; } = ImportanceLevel.Token;

    /// <summary>The ratio is clipped below at 1 - this.</summary>
    /// <value>0.2; from 0 to 1.</value>
    [Range(0d, 1d, ErrorMessage = "EpsilonLow must be from 0 to 1; 0.2 is usual.")]
    public double EpsilonLow { get; init; } = 0.2;

    /// <summary>The ratio is clipped above at 1 + this; for CISPO, at this itself.</summary>
    /// <value>0.28 (clip-higher of DAPO, arXiv 2503.14476); at least 0.</value>
    [Range(0d, double.MaxValue, ErrorMessage = "EpsilonHigh must be at least 0; 0.2 to 0.28 is usual, 5 for CISPO.")]
    public double EpsilonHigh { get; init; } = 0.28;

    /// <summary>The unclipped ratio is capped here (two-sided clipping, arXiv 2505.07291), or null for no cap.</summary>
    /// <value>null; above 1 + <see cref="EpsilonHigh"/>.</value>
    [Range(1d, double.MaxValue, ErrorMessage = "Delta must be above 1 + EpsilonHigh, or null.")]
    public double? Delta { get; init; }

    /// <summary>The weight of the KL divergence from the reference policy (the k3 estimate).</summary>
    /// <value>0 (off); at least 0.</value>
    [Range(0d, double.MaxValue, ErrorMessage = "Beta must be at least 0; 0 switches the KL term off.")]
    public double Beta { get; init; }

    /// <summary>Whether the KL estimate is multiplied by the ratio, which makes its gradient unbiased (arXiv 2512.02556).</summary>
    /// <value>false</value>
    public bool BiasCorrectedKl { get; init; }

    /// <summary>The weight of the entropy bonus.</summary>
    /// <value>0 (off).</value>
    public double EntropyCoefficient { get; init; }

    /// <summary>Answers with a negative advantage that the policy has moved away from by more than this (mean log-ratio) are dropped (arXiv 2512.02556, equation 9); null for off.</summary>
    /// <value>null</value>
    public double? OffPolicyThreshold { get; init; }
}
