using AutoTriton.Core.Rewards;

namespace AutoTriton.Rewards.Length;

/// <summary>
/// DAPO's soft overlong punishment (arXiv 2503.14476, section 3.4): 0 up to L - B, then falling in a straight line to -1 at L, and -1
/// beyond; L the most that is allowed, B the buffer before it. Add it to a reward of correctness.
/// </summary>
/// <remarks>It is never above 0, so it needs no gate. Kevin (arXiv 2507.11948) saw a length penalty collapse the reasoning: watch it.</remarks>
public sealed class OverlongPunishment : IRewardFunction
{
    private readonly int _maximumLength;
    private readonly int _buffer;
    private readonly LengthUnit _unit;

    /// <summary>Makes the reward.</summary>
    /// <param name="maximumLength">L: from here on it is -1; above 0. DAPO: 20,480 tokens.</param>
    /// <param name="buffer">B: over this length before L it falls; from 1 to L. DAPO: 4,096 tokens.</param>
    /// <param name="unit">What is counted.</param>
    public OverlongPunishment(int maximumLength, int buffer, LengthUnit unit = LengthUnit.Tokens)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(maximumLength, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(buffer, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(buffer, maximumLength);
        (_maximumLength, _buffer, _unit) = (maximumLength, buffer, unit);
    }

    /// <inheritdoc/>
    public string Name => "overlong";

    /// <summary>The range that every value lies in.</summary>
    public RewardRange Range => new(-1, 0);

    /// <summary>The formula.</summary>
    /// <param name="length">The answer's length, at least 0.</param>
    /// <returns>From -1 to 0.</returns>
    public double ValueOf(int length)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(length);
        return Math.Clamp((_maximumLength - _buffer - length) / (double)_buffer, -1, 0);
    }

    /// <inheritdoc/>
    public ValueTask<RewardScore> ScoreAsync(RewardContext context, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(context);
        return ValueTask.FromResult(_unit.Of(context.Completion) is { } length
            ? new RewardScore(Name, ValueOf(length), $"{length} {_unit}; punished from {_maximumLength - _buffer} to {_maximumLength}.")
            : RewardScore.NotScored(Name, LengthUnitExtensions.Unknown));
    }
}
