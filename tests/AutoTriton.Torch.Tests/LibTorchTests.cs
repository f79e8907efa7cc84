using TorchSharp;

namespace AutoTriton.Torch.Tests;

[Collection("libtorch")]
public sealed class LibTorchTests
{
    [Fact]
    public void Description_names_the_folder_in_use()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "loading is ours on Linux only");
        Assert.NotNull(LibTorch.Info.LibTorchFolder);
        Assert.True(File.Exists(Path.Combine(LibTorch.Info.LibTorchFolder, "libtorch_cpu.so")));
        Assert.Contains(LibTorch.Info.LibTorchFolder, LibTorch.Description, StringComparison.Ordinal);
    }

    [Fact]
    public void TorchSharp_after_loading_computes()
    {
        LibTorch.EnsureLoaded();
        using var ones = torch.ones(3, 4);
        using var sum = ones.sum();
        Assert.Equal(12f, sum.ToSingle());
    }

    [Fact]
    public void Load_of_another_place_after_loading_is_refused_with_both_places()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "loading is ours on Linux only");
        LibTorch.EnsureLoaded();
        var failure = Assert.Throws<LibTorchLoadException>(() => LibTorch.Load(new LibTorchOptions { Location = "/nowhere/torch" }));
        Assert.Contains("/nowhere/torch", failure.Message, StringComparison.Ordinal);
        Assert.Contains(LibTorch.Info.LibTorchFolder!, failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Load_again_of_the_same_place_is_accepted()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "loading is ours on Linux only");
        LibTorch.Load(new LibTorchOptions { Location = LibTorch.Info.LibTorchFolder });
        Assert.True(LibTorch.IsLoaded);
    }

    [Fact]
    public void Threads_are_set_for_the_process_and_refused_below_one()
    {
        var before = LibTorch.Threads;
        try
        {
            LibTorch.Threads = before + 1;
            Assert.Equal(before + 1, torch.get_num_threads());
            Assert.Throws<ArgumentOutOfRangeException>(() => LibTorch.Threads = 0);
        }
        finally
        {
            LibTorch.Threads = before;
        }
    }
}
