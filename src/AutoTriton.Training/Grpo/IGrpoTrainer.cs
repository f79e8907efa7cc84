namespace AutoTriton.Training.Grpo;

/// <summary>Improves a policy by reinforcement: a stream of steps, each computed when it is asked for.</summary>
public interface IGrpoTrainer
{
    /// <summary>Trains until the budget is spent.</summary>
    /// <param name="cancellationToken">Ends the run promptly, without a half-done step.</param>
    /// <returns>The steps, as they are done. Stopping the enumeration stops the training.</returns>
    IAsyncEnumerable<GrpoStep> TrainAsync(CancellationToken cancellationToken = default);
}
