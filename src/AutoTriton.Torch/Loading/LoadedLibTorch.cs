namespace AutoTriton.Torch;

/// <summary>The outcome of loading.</summary>
/// <param name="Info">What was loaded from where.</param>
/// <param name="TorchSharpHandle">The handle of TorchSharp's native library; zero where TorchSharp loads it itself.</param>
internal sealed record LoadedLibTorch(LibTorchInfo Info, nint TorchSharpHandle);
