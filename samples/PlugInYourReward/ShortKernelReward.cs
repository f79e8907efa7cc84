using AutoTriton.Core.Rewards;

/// <summary>A reward of one's own as a class: 1 for up to ten lines, then less, 0 from forty lines on.</summary>
internal sealed class ShortKernelReward : IRewardFunction
{
    public string Name => "short kernel";

    public ValueTask<RewardScore> ScoreAsync(RewardContext context, CancellationToken cancellationToken = default)
    {
        if (context.Extraction.Candidate is not { } source)
        {
            return ValueTask.FromResult(RewardScore.NotScored(Name, "There is no candidate to measure."));
        }

        var lines = source.Split('\n').Count(line => line.Trim().Length > 0);
        return ValueTask.FromResult(new RewardScore(Name, Math.Clamp((40 - lines) / 30.0, 0, 1), $"{lines} lines."));
    }
}
