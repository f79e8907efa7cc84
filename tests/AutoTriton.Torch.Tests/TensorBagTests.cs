using TorchSharp;

namespace AutoTriton.Torch.Tests;

[Collection("libtorch")]
public sealed class TensorBagTests
{
    [Fact]
    public void Dispose_disposes_all_but_what_was_released()
    {
        LibTorch.EnsureLoaded();
        torch.Tensor kept;
        torch.Tensor lost;
        using (var bag = new TensorBag())
        {
            lost = bag.Add(torch.ones(2));
            kept = bag.Release(bag.Add(torch.ones(3)));
            Assert.Equal(1, bag.Count);
        }

        Assert.True(lost.IsInvalid);
        Assert.False(kept.IsInvalid);
        kept.Dispose();
    }

    [Fact]
    public void Add_after_dispose_disposes_the_item_and_throws()
    {
        LibTorch.EnsureLoaded();
        var bag = new TensorBag();
        bag.Dispose();
        var late = torch.ones(1);
        Assert.Throws<ObjectDisposedException>(() => bag.Add(late));
        Assert.True(late.IsInvalid);
    }

    [Fact]
    public void Release_of_a_stranger_is_refused()
    {
        LibTorch.EnsureLoaded();
        using var bag = new TensorBag();
        using var stranger = torch.ones(1);
        Assert.Throws<ArgumentException>(() => bag.Release(stranger));
    }

    [Fact]
    public async Task Growth_over_operator_calls_across_an_await_is_flat()
    {
        var add = TorchOperators.Get("add.Scalar");
        using var x = torch.ones(4);
        (add.Invoke(x, 1L, 1L) as torch.Tensor)!.Dispose();
        var before = LiveTensors.Now();
        using (var bag = new TensorBag())
        {
            bag.Add((torch.Tensor)add.Invoke(x, 2.5, 1L)!);
            await Task.Yield();
            bag.Add((torch.Tensor)add.Invoke(x, 3L, 1L)!);
        }

        Assert.InRange(before.Growth(), -1000, 0);
    }
}
