namespace AutoTriton.Torch;

/// <summary>Which libtorch TorchSharp shall use.</summary>
public sealed class LibTorchOptions
{
    /// <summary>The environment variable that stands in for <see cref="Location"/>.</summary>
    public const string LocationVariable = "AUTOTRITON_LIBTORCH";

    /// <summary>
    /// A folder with libtorch: a Python install's <c>site-packages</c>, its <c>torch</c> or <c>torch/lib</c>, or an
    /// unpacked libtorch. The CUDA libraries beside it are used too.
    /// </summary>
    /// <value>Default: null, which takes the environment variable <c>AUTOTRITON_LIBTORCH</c>, else the files that the
    /// application's own packages bring.</value>
    public string? Location { get; init; }

    /// <summary>
    /// Where a private copy of TorchSharp's native library is kept on Linux distributions whose C++ runtime is too old
    /// for it. It is written once, named by its content, and compared byte for byte before each use.
    /// </summary>
    /// <value>Default: null, a folder of this user's own under the local application data folder.</value>
    public string? CacheFolder { get; init; }
}
