using static AutoTriton.Torch.HeldScalars;

using static TorchSharp.torch;

namespace AutoTriton.Training.Advantages;

/// <summary>Means and deviations of rewards by group, over those that are scored. Lives in the caller's dispose scope.</summary>
internal sealed class GroupStatistics
{
    private readonly AdvantageBatch _batch;
    private readonly Tensor _rewards;

    /// <summary>Computes counts and means.</summary>
    public GroupStatistics(AdvantageBatch batch)
    {
        _batch = batch;
        Scored = batch.Scored.to(batch.Rewards.dtype);
        _rewards = where(batch.Scored, batch.Rewards, zeros_like(batch.Rewards));
        Counts = SumByGroup(Scored);
        var means = SumByGroup(_rewards) / Counts.clamp(min: Hold(1));
        Centred = (_rewards - means.index_select(0, batch.Groups)) * Scored;
    }

    /// <summary>1 where there is a score, else 0; [rollouts].</summary>
    public Tensor Scored { get; }

    /// <summary>How many are scored; [groups].</summary>
    public Tensor Counts { get; }

    /// <summary>The reward less its group's mean, 0 where there is no score; [rollouts].</summary>
    public Tensor Centred { get; }

    /// <summary>The unbiased standard deviation; 0 where fewer than two are scored; [groups].</summary>
    public Tensor Deviation => (SumByGroup(Centred * Centred) / (Counts - Hold(1)).clamp(min: Hold(1))).sqrt();

    /// <summary>The unbiased standard deviation of all scored rewards; a scalar.</summary>
    public Tensor BatchDeviation
    {
        get
        {
            var count = Scored.sum();
            var difference = (_rewards - _rewards.sum() / count.clamp(min: Hold(1))) * Scored;
            return ((difference * difference).sum() / (count - Hold(1)).clamp(min: Hold(1))).sqrt();
        }
    }

    private Tensor SumByGroup(Tensor values) => zeros(_batch.GroupCount, values.dtype, values.device).index_add_(0, _batch.Groups, values, Hold(1));
}
