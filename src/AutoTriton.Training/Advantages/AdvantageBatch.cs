using static TorchSharp.torch;

namespace AutoTriton.Training.Advantages;

/// <summary>The rewards of a step, with what an advantage is made from.</summary>
/// <param name="Rewards">The rewards; [rollouts], a floating dtype. What stands where there is no score is ignored.</param>
/// <param name="Groups">Each rollout's group, from 0; [rollouts], int64.</param>
/// <param name="Scored">Whether each rollout has a score; [rollouts], bool.</param>
/// <param name="GroupCount">How many groups there are.</param>
public sealed record AdvantageBatch(Tensor Rewards, Tensor Groups, Tensor Scored, int GroupCount)
{
    /// <summary>Answer tokens of each rollout; [rollouts]; null where no estimator needs them.</summary>
    public Tensor? Lengths { get; init; }
}
