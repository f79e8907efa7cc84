using static TorchSharp.torch;

namespace AutoTriton.Training.Advantages;

/// <summary>Turns rewards into advantages. Knows no model; a user adds one with one class.</summary>
public interface IAdvantageEstimator
{
    /// <summary>The name under which it is reported, such as <c>group</c>.</summary>
    string Name { get; }

    /// <summary>Estimates the advantages.</summary>
    /// <param name="batch">The rewards by group.</param>
    /// <returns>One advantage for each reward, 0 where it is not scored; [rollouts], the dtype of the rewards; for the caller to dispose.</returns>
    Tensor Estimate(AdvantageBatch batch);
}
