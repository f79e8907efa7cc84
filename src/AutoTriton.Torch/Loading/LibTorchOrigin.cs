namespace AutoTriton.Torch;

/// <summary>How the libtorch in use was found.</summary>
public enum LibTorchOrigin
{
    /// <summary>By TorchSharp's own probing; on Windows and macOS always.</summary>
    TorchSharp,

    /// <summary>The application had loaded it before.</summary>
    AlreadyLoaded,

    /// <summary>Named by <see cref="LibTorchOptions.Location"/>.</summary>
    Options,

    /// <summary>Named by the environment variable <see cref="LibTorchOptions.LocationVariable"/>.</summary>
    Environment,

    /// <summary>Brought by the application's packages, beside it or in the package folder.</summary>
    Application,
}
