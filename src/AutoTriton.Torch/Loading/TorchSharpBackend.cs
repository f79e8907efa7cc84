using System.Reflection;
using System.Runtime.CompilerServices;
using TorchSharp;

namespace AutoTriton.Torch;

/// <summary>TorchSharp's own idea of whether its native libraries are loaded.</summary>
internal static class TorchSharpBackend
{
    private static readonly string[] LoadedFlags = ["nativeBackendLoaded", "nativeBackendCudaLoaded"];

    /// <summary>Runs TorchSharp's start.</summary>
    /// <exception cref="LibTorchLoadException">It failed, now or at an earlier use.</exception>
    public static void Start()
    {
        try
        {
            RuntimeHelpers.RunClassConstructor(typeof(torch).TypeHandle);
        }
        catch (TypeInitializationException exception)
        {
            throw new LibTorchLoadException(
                $"TorchSharp could not start: {exception.InnerException?.Message ?? exception.Message}",
                [],
                "If TorchSharp was used before AutoTriton.Torch, call LibTorch.EnsureLoaded() first thing in the program; else reference the package TorchSharp-cpu.",
                exception);
        }
    }

    /// <summary>
    /// Tells TorchSharp that the libraries are loaded, so that it looks for none. It would load a second libtorch from
    /// the application's packages beside the one that was named, and libtorch ends a process that holds two.
    /// </summary>
    /// <returns>Whether this TorchSharp keeps the flags where 0.107 does.</returns>
    public static bool MarkLoaded()
    {
        var fields = LoadedFlags.Select(name => typeof(torch).GetField(name, BindingFlags.Static | BindingFlags.NonPublic)).ToList();
        if (fields.Any(field => field is null || field.FieldType != typeof(bool)))
        {
            return false;
        }

        fields.ForEach(field => field!.SetValue(null, true));
        return true;
    }
}
