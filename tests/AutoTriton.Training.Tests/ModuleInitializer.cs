using System.Runtime.CompilerServices;
using AutoTriton.Torch;

namespace AutoTriton.Training.Tests;

internal static class ModuleInitializer
{
    // Tests run beside each other on tensors so small that a second thread only waits.
    [ModuleInitializer]
    internal static void LoadLibTorch()
    {
        LibTorch.EnsureLoaded();
        TorchSharp.torch.set_num_threads(1);
    }
}
