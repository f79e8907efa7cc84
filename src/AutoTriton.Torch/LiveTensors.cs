using TorchSharp;

namespace AutoTriton.Torch;

/// <summary>Accounts of the tensors that are alive in this process, for tests and run reports: what is not disposed shows here.</summary>
/// <param name="Count">How many tensors were alive, all threads together.</param>
public readonly record struct LiveTensors(long Count)
{
    /// <summary>The account at this moment.</summary>
    /// <returns>The account.</returns>
    public static LiveTensors Now()
    {
        LibTorch.EnsureLoaded();
        return new LiveTensors(torch.Tensor.TotalCount);
    }

    /// <summary>How many more are alive now.</summary>
    /// <returns>The growth; negative where fewer are.</returns>
    public long Growth() => torch.Tensor.TotalCount - Count;
}
