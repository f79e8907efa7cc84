using System.Collections.Concurrent;
using AutoTriton.Core.Rewards;

namespace AutoTriton.Testing.Fakes;

/// <summary>A reward that answers what a test says and records what it was asked.</summary>
/// <param name="score">Answers the value, or null for not scored.</param>
/// <param name="name">The reward's name.</param>
public sealed class FakeRewardFunction(Func<RewardContext, double?> score, string name = "fake") : IRewardFunction
{
    private readonly ConcurrentQueue<RewardContext> _contexts = new();
    private readonly Func<RewardContext, double?> _score = score ?? throw new ArgumentNullException(nameof(score));

    /// <inheritdoc/>
    public string Name { get; } = name;

    /// <summary>What it was asked to score, in order.</summary>
    public IReadOnlyList<RewardContext> Contexts => [.. _contexts];

    /// <inheritdoc/>
    public ValueTask<RewardScore> ScoreAsync(RewardContext context, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(context);
        cancellationToken.ThrowIfCancellationRequested();
        _contexts.Enqueue(context);
        return ValueTask.FromResult(new RewardScore(Name, _score(context), "as the test says"));
    }
}
