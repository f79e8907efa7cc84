namespace AutoTriton.Training.Policies;

/// <summary>Gives tokens their log-probabilities: a policy, or a frozen copy of one that serves as reference.</summary>
public interface ITokenScorer
{
    /// <summary>Scores tokens without gradients.</summary>
    /// <param name="batch">The sequences.</param>
    /// <returns>Log-probabilities and entropies, for the caller to dispose.</returns>
    TokenScores Score(TokenBatch batch);
}
