using System.ComponentModel.DataAnnotations;

namespace AutoTriton.Training.Optimization;

/// <summary>How AdamW steps (arXiv 1711.05101). The learning rate comes with each step.</summary>
public sealed record AdamWOptions
{
    /// <summary>The decay of the first moment.</summary>
    /// <value>0.9; from 0 to below 1.</value>
    [Range(0d, 1d, MaximumIsExclusive = true, ErrorMessage = "AdamW's Beta1 must be from 0 to below 1; 0.9 is usual.")]
    public double Beta1 { get; init; } = 0.9;

    /// <summary>The decay of the second moment.</summary>
    /// <value>0.95; from 0 to below 1.</value>
    [Range(0d, 1d, MaximumIsExclusive = true, ErrorMessage = "AdamW's Beta2 must be from 0 to below 1; 0.95 to 0.999 is usual.")]
    public double Beta2 { get; init; } = 0.95;

    /// <summary>Added to the denominator.</summary>
    /// <value>1e-8; above 0.</value>
    [Range(0d, double.MaxValue, MinimumIsExclusive = true, ErrorMessage = "AdamW's Epsilon must be above 0; 1e-8 is usual.")]
    public double Epsilon { get; init; } = 1e-8;

    /// <summary>Weight decay, of matrices; of norms and biases only where <see cref="DecayVectors"/> says so.</summary>
    /// <value>0.01; at least 0.</value>
    [Range(0d, double.MaxValue, ErrorMessage = "AdamW's WeightDecay must be at least 0.")]
    public double WeightDecay { get; init; } = 0.01;

    /// <summary>Whether norms and biases are decayed too.</summary>
    /// <value>false</value>
    public bool DecayVectors { get; init; }

    /// <summary>The gradients of one step are scaled down to this norm.</summary>
    /// <value>1; above 0. Infinity means no clipping.</value>
    [Range(0d, double.PositiveInfinity, MinimumIsExclusive = true, ErrorMessage = "AdamW's MaxGradientNorm must be above 0; use infinity for no clipping.")]
    public double MaxGradientNorm { get; init; } = 1;
}
