using AutoTriton.Core.Execution;
using AutoTriton.Core.Rewards;
using AutoTriton.Legality;
using AutoTriton.Rewards.Composition;
using AutoTriton.Rewards.Speed;
using AutoTriton.Rewards.Verdicts;

namespace AutoTriton.Rewards;

/// <summary>
/// A reward that is a pure function of a context, behind the gates that all of them share: a candidate that is not legal, or whose
/// outputs do not all match, never reaches <see cref="ScoreCorrect"/>; one of which nothing is known is not scored.
/// </summary>
/// <remarks>Derive from it to write a formula of your own. Safe to call from several threads.</remarks>
public abstract class FormulaReward : IRewardFunction
{
    private readonly string _name;

    /// <summary>Sets what all formulas have.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="level">What counts as Triton.</param>
    /// <param name="speed">How times become speedups, or null for <see cref="SpeedRule.Default"/>.</param>
    /// <exception cref="ArgumentException">The name is empty.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A value of the speed rule is out of its range.</exception>
    protected FormulaReward(string name, LegalityLevel level = LegalityLevel.Reachable, SpeedRule? speed = null)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        _name = name;
        Level = level;
        Speed = (speed ?? SpeedRule.Default).Checked();
    }

    /// <summary>The name under which its score is reported. Give one where a sum has two of a kind.</summary>
    public string Name
    {
        get => _name;
        init
        {
            ArgumentException.ThrowIfNullOrWhiteSpace(value);
            _name = value;
        }
    }

    /// <summary>What counts as Triton.</summary>
    public LegalityLevel Level { get; }

    /// <summary>How times become speedups.</summary>
    public SpeedRule Speed { get; }

    /// <summary>The analyzer that decides legality, or null for one with the library's rules.</summary>
    public LegalityAnalyzer? Analyzer { get; init; }

    /// <summary>The range that every value lies in.</summary>
    public abstract RewardRange Range { get; }

    /// <summary>Scores a context: the pure function itself.</summary>
    /// <param name="context">What is scored.</param>
    /// <param name="cancellationToken">Ends the analysis of the candidate.</param>
    /// <returns>The score.</returns>
    public RewardScore Score(RewardContext context, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(context);
        var verdict = CandidateVerdict.Of(context, Level, Analyzer, cancellationToken);
        return verdict.Outcome switch
        {
            CandidateOutcome.Unknown => NotScored(verdict.Reason),
            CandidateOutcome.Correct => ScoreCorrect(context, context.Report!),
            _ => ScoreOther(context, verdict),
        };
    }

    /// <inheritdoc/>
    public ValueTask<RewardScore> ScoreAsync(RewardContext context, CancellationToken cancellationToken = default) =>
        ValueTask.FromResult(Score(context, cancellationToken));

    /// <summary>Scores a candidate that is legal and whose every output matches.</summary>
    /// <param name="context">What is scored.</param>
    /// <param name="report">Its report.</param>
    /// <returns>The score, inside <see cref="Range"/> or without a value.</returns>
    protected abstract RewardScore ScoreCorrect(RewardContext context, ExecutionReport report);

    /// <summary>Scores a candidate that is not correct, whose outcome is known.</summary>
    /// <param name="context">What is scored.</param>
    /// <param name="verdict">What became of it.</param>
    /// <returns>The score; by default the constant of <see cref="ValueOf"/>.</returns>
    protected virtual RewardScore ScoreOther(RewardContext context, CandidateVerdict verdict)
    {
        ArgumentNullException.ThrowIfNull(verdict);
        return new(Name, ValueOf(verdict.Outcome), verdict.Reason);
    }

    /// <summary>The constant for an outcome that is not correct.</summary>
    /// <param name="outcome">The outcome.</param>
    /// <returns>The constant; 0 by default.</returns>
    protected virtual double ValueOf(CandidateOutcome outcome) => 0;

    /// <summary>A score of one number with its sentence.</summary>
    /// <param name="value">The value.</param>
    /// <param name="reason">The sentence.</param>
    /// <returns>The score.</returns>
    protected RewardScore Value(double value, string reason) => new(Name, value, reason);

    /// <summary>A score without a value.</summary>
    /// <param name="reason">Why.</param>
    /// <returns>The score.</returns>
    protected RewardScore NotScored(string reason) => RewardScore.NotScored(Name, reason);

    /// <summary>A sum of terms that explains itself; not scored where one of them is not.</summary>
    /// <param name="terms">The terms: weight, name, value, sentence.</param>
    /// <returns>The score.</returns>
    protected RewardScore Sum(params ReadOnlySpan<(double Weight, string Name, double? Value, string Reason)> terms)
    {
        var parts = new RewardScore[terms.Length];
        for (var index = 0; index < terms.Length; index++)
        {
            var (weight, name, value, reason) = terms[index];
            parts[index] = new RewardScore(name, value, reason) { Weight = weight };
        }

        return WeightedSum.Of(Name, [.. parts], null, false);
    }

    /// <summary>A score of the credited speedup, or not scored where there is none.</summary>
    /// <param name="report">The report.</param>
    /// <param name="score">Scores the speedup.</param>
    /// <returns>The score.</returns>
    protected RewardScore WithSpeed(ExecutionReport report, Func<SpeedEstimate, RewardScore> score)
    {
        ArgumentNullException.ThrowIfNull(score);
        var reading = Speed.Read(report);
        return reading.Estimate is { } speed ? score(speed) : NotScored(reading.Problem!);
    }

    /// <summary>Throws where an argument of a formula is not finite or out of its range.</summary>
    /// <param name="value">The argument.</param>
    /// <param name="minimum">The least that is allowed.</param>
    /// <param name="maximum">The most that is allowed.</param>
    /// <param name="name">Its name.</param>
    /// <returns>The argument.</returns>
    /// <exception cref="ArgumentOutOfRangeException">It is not finite, or out of its range.</exception>
    protected static double Checked(double value, double minimum, double maximum, string name) =>
        double.IsFinite(value) && value >= minimum && value <= maximum
            ? value
            : throw new ArgumentOutOfRangeException(name, value, FormattableString.Invariant($"'{name}' must be a finite number from {minimum:0.###} to {maximum:0.###}."));
}
