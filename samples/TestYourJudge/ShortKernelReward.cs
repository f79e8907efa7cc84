using AutoTriton.Core.Rewards;

/// <summary>A user's reward: what matches earns more the shorter it is.</summary>
internal sealed class ShortKernelReward : IRewardFunction
{
    public string Name => "short";

    public ValueTask<RewardScore> ScoreAsync(RewardContext context, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(context);
        return ValueTask.FromResult(context switch
        {
            { Report.IsMatch: true, Extraction.Candidate: { } source } => new RewardScore(Name, 1 / (1 + (source.Length / 4000.0)), $"It matches, in {source.Length} characters."),
            { Report.IsConclusive: true } or { Extraction.Candidate: null } => new RewardScore(Name, 0, "It does not match."),
            _ => RewardScore.NotScored(Name, "Nothing is known of it."),
        });
    }
}
