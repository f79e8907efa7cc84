using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using System.Runtime.Loader;

namespace AutoTriton.Torch;

/// <summary>Subscribes to .NET's question for native libraries as soon as the assembly is touched, so that TorchSharp works with no step by hand.</summary>
internal static class ModuleInitializer
{
    [ModuleInitializer]
    [SuppressMessage("Usage", "CA2255:The 'ModuleInitializer' attribute should not be used in libraries", Justification = "TorchSharp's first use must find the resolver there.")]
    internal static void Subscribe()
    {
        if (OperatingSystem.IsLinux())
        {
            AssemblyLoadContext.Default.ResolvingUnmanagedDll += LibTorch.Resolve;
        }
    }
}
