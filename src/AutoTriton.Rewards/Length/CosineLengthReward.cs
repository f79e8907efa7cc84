using AutoTriton.Core.Execution;
using AutoTriton.Core.Policies;
using AutoTriton.Core.Rewards;
using AutoTriton.Legality;
using AutoTriton.Rewards.Verdicts;

namespace AutoTriton.Rewards.Length;

/// <summary>
/// The cosine length reward (Yeo et al., Demystifying Long Chain-of-Thought Reasoning, arXiv 2502.03373): between the values for a short
/// and a full-length answer along half a cosine, with other ends for right and wrong answers, and a constant beyond the full length.
/// </summary>
/// <remarks>r(l) = long + (short - long) · (1 + cos(π · l / L)) / 2. An answer that its length limit cut counts as exceeding.</remarks>
public sealed class CosineLengthReward : FormulaReward
{
    private readonly int _maximumLength;
    private readonly CosineLengthValues _values;
    private readonly LengthUnit _unit;

    /// <summary>Makes the reward.</summary>
    /// <param name="maximumLength">L: the full length; above 0.</param>
    /// <param name="values">The ends; they are tuned for each model, so there is no default.</param>
    /// <param name="unit">What is counted.</param>
    /// <param name="level">What counts as Triton.</param>
    public CosineLengthReward(int maximumLength, CosineLengthValues values, LengthUnit unit = LengthUnit.Tokens, LegalityLevel level = LegalityLevel.Reachable)
        : base("cosine-length", level)
    {
        ArgumentNullException.ThrowIfNull(values);
        ArgumentOutOfRangeException.ThrowIfLessThan(maximumLength, 1);
        (_maximumLength, _values, _unit) = (maximumLength, values.Checked(), unit);
    }

    /// <inheritdoc/>
    public override RewardRange Range => new(Math.Min(_values.WrongShort, _values.Exceeded), _values.CorrectShort);

    /// <summary>The formula.</summary>
    /// <param name="length">The answer's length.</param>
    /// <param name="isCorrect">Whether it is right.</param>
    /// <returns>The value.</returns>
    public double ValueOf(int length, bool isCorrect)
    {
        if (length > _maximumLength)
        {
            return _values.Exceeded;
        }

        var (atZero, atFull) = isCorrect ? (_values.CorrectShort, _values.CorrectLong) : (_values.WrongShort, _values.WrongLong);
        var value = atFull + ((atZero - atFull) * (1 + Math.Cos(Math.PI * Math.Max(length, 0) / _maximumLength)) / 2);
        return Math.Clamp(value, Math.Min(atZero, atFull), Math.Max(atZero, atFull));
    }

    /// <inheritdoc/>
    protected override RewardScore ScoreCorrect(RewardContext context, ExecutionReport report)
    {
        ArgumentNullException.ThrowIfNull(context);
        return Score(context.Completion, true, "Legal, and every output matches.");
    }

    /// <inheritdoc/>
    protected override RewardScore ScoreOther(RewardContext context, CandidateVerdict verdict)
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(verdict);
        return Score(context.Completion, false, verdict.Reason);
    }

    private RewardScore Score(Completion completion, bool isCorrect, string reason) => completion.StopReason == StopReason.Length
        ? Value(_values.Exceeded, $"Cut by its length limit. {reason}")
        : _unit.Of(completion) is { } length ? Value(ValueOf(length, isCorrect), $"{length} of {_maximumLength} {_unit}. {reason}") : NotScored(LengthUnitExtensions.Unknown);
}
