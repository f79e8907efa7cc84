using AutoTriton.Training.Models;

namespace AutoTriton.Training.Policies;

/// <summary>A policy's model as it once was: it scores, and never changes.</summary>
public sealed class FrozenPolicy : ITokenScorer, IDisposable
{
    private readonly DecoderModel _model;
    private readonly TokenScorer _scorer;
    private readonly Lock _gate = new();

    internal FrozenPolicy(DecoderModel model, long keptLogits)
    {
        _model = model;
        _scorer = new TokenScorer(model, keptLogits);
    }

    /// <inheritdoc/>
    public TokenScores Score(TokenBatch batch)
    {
        ArgumentNullException.ThrowIfNull(batch);
        lock (_gate)
        {
            return _scorer.Score(batch);
        }
    }

    /// <summary>Frees the model.</summary>
    public void Dispose() => _model.Dispose();
}
