namespace AutoTriton.Torch;

/// <summary>Which native libraries are in use.</summary>
/// <param name="Origin">How libtorch was found.</param>
/// <param name="LibTorchFolder">The folder that libtorch was loaded from; null where TorchSharp found it itself.</param>
/// <param name="TorchSharpLibrary">The file of TorchSharp's native library; null where TorchSharp found it itself.</param>
/// <param name="WeakenedVersion">The symbol version that this system's C++ runtime lacks and the private copy does without; null where none was needed.</param>
public sealed record LibTorchInfo(LibTorchOrigin Origin, string? LibTorchFolder, string? TorchSharpLibrary, string? WeakenedVersion)
{
    /// <summary>The same in one sentence.</summary>
    /// <returns>The sentence.</returns>
    public override string ToString()
    {
        var origin = Origin switch
        {
            LibTorchOrigin.AlreadyLoaded => "loaded by the application before",
            LibTorchOrigin.Options => "named by LibTorchOptions.Location",
            LibTorchOrigin.Environment => $"named by {LibTorchOptions.LocationVariable}",
            LibTorchOrigin.Application => "brought by the application's packages",
            _ => "found by TorchSharp itself",
        };
        var copy = WeakenedVersion is null ? "" : $", a private copy that does without {WeakenedVersion}, which this system's C++ runtime lacks";
        return LibTorchFolder is null
            ? $"libtorch {origin}"
            : $"libtorch from {LibTorchFolder} ({origin}), TorchSharp's library {TorchSharpLibrary ?? "found by TorchSharp itself"}{copy}";
    }
}
