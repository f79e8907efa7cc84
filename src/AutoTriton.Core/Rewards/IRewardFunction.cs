namespace AutoTriton.Core.Rewards;

/// <summary>Scores one rollout.</summary>
/// <remarks>Safe to call from several threads. One that cannot judge answers a score without a value: not scored is not zero.</remarks>
public interface IRewardFunction
{
    /// <summary>The name under which its score is reported, such as <c>paper</c>.</summary>
    string Name { get; }

    /// <summary>Scores a rollout.</summary>
    /// <param name="context">The task, the completion, the candidate and the report.</param>
    /// <param name="cancellationToken">Ends the scoring.</param>
    /// <returns>The score.</returns>
    ValueTask<RewardScore> ScoreAsync(RewardContext context, CancellationToken cancellationToken = default);
}
