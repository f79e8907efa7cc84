using AutoTriton.Core.Rewards;
using AutoTriton.Testing.Fakes.Disturbances;

namespace AutoTriton.Testing.Fakes;

/// <summary>A reward that answers what a test says and records what it was asked.</summary>
/// <param name="score">Answers the value, or null for not scored.</param>
/// <param name="name">The reward's name.</param>
public sealed class FakeRewardFunction(Func<RewardContext, double?> score, string name = "fake") : IRewardFunction
{
    private readonly Calls<RewardContext> _calls = new();
    private readonly Func<RewardContext, double?> _score = score ?? throw new ArgumentNullException(nameof(score));

    /// <inheritdoc/>
    public string Name { get; } = name;

    /// <summary>What it was asked to score, in order.</summary>
    public IReadOnlyList<RewardContext> Contexts => _calls.All;

    /// <summary>What happens to its calls before they are answered.</summary>
    /// <value><see cref="Disturbances.Disturbance.None"/></value>
    public Disturbance Disturbance { get; init; } = Disturbance.None;

    /// <summary>Makes a reward that answers values in turn; a call beyond the last one throws.</summary>
    /// <param name="values">The values, null for not scored; at least one.</param>
    /// <returns>The reward.</returns>
    public static FakeRewardFunction InTurn(params double?[] values)
    {
        var script = new InTurn<double?>(values, "value");
        return new FakeRewardFunction(_ => script.Next());
    }

    /// <inheritdoc/>
    public async ValueTask<RewardScore> ScoreAsync(RewardContext context, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(context);
        await _calls.EnterAsync(context, Disturbance, cancellationToken).ConfigureAwait(false);
        return new RewardScore(Name, _score(context), "as the test says");
    }
}
