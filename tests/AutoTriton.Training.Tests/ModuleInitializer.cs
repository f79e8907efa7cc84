using System.Runtime.CompilerServices;
using AutoTriton.Torch;

namespace AutoTriton.Training.Tests;

internal static class ModuleInitializer
{
    [ModuleInitializer]
    internal static void LoadLibTorch() => LibTorch.EnsureLoaded();
}
