using System.Runtime.Versioning;
using System.Text.RegularExpressions;

namespace AutoTriton.Torch;

/// <summary>
/// Loads libtorch and then TorchSharp's native library on Linux. TorchSharp's own way fails where the two lie in
/// different folders, and where the C++ runtime is older than GCC 13's.
/// </summary>
[SupportedOSPlatform("linux")]
internal sealed partial class LibTorchLoader
{
    private const string LibTorchFile = "libtorch.so";
    private const string LibTorchCpuFile = "libtorch_cpu.so";
    private const string TorchSharpFile = "libLibTorchSharp.so";

    // TorchSharp 0.107's library asks for this version because of std::ios_base_library_init, which no relocation uses.
    private const string UnusedVersion = "GLIBCXX_3.4.32";

    private readonly List<LibTorchAttempt> _attempts = [];
    private readonly LibTorchOptions _options;
    private readonly string? _location;
    private readonly LibTorchOrigin _origin;

    public LibTorchLoader(LibTorchOptions options)
    {
        _options = options;
        var variable = Environment.GetEnvironmentVariable(LibTorchOptions.LocationVariable);
        _location = options.Location ?? (variable is { Length: > 0 } ? variable : null);
        _origin = options.Location is not null ? LibTorchOrigin.Options
            : _location is not null ? LibTorchOrigin.Environment
            : LibTorchOrigin.Application;
    }

    /// <summary>Loads both libraries.</summary>
    /// <returns>What was loaded.</returns>
    /// <exception cref="LibTorchLoadException">One of them could not be loaded.</exception>
    public LoadedLibTorch Load()
    {
        var (folder, origin) = UseLoaded() ?? (LoadLibTorch(), _origin);
        if (LoadedLibraries.Find(TorchSharpFile) is { } own)
        {
            return new LoadedLibTorch(new LibTorchInfo(origin, folder, own, null), 0);
        }

        var (handle, path, weakened) = LoadTorchSharp(folder);
        return new LoadedLibTorch(new LibTorchInfo(origin, folder, path, weakened), handle);
    }

    private (string Folder, LibTorchOrigin Origin)? UseLoaded()
    {
        if (LoadedLibraries.Find(LibTorchCpuFile) is not { } loaded)
        {
            return null;
        }

        var folder = Path.GetDirectoryName(loaded)!;
        if (_location is null)
        {
            return (folder, LibTorchOrigin.AlreadyLoaded);
        }

        if (NativeFolders.OfLocation(_location).Any(candidate => SameFile(Path.Combine(candidate, LibTorchCpuFile), loaded)))
        {
            return (folder, _origin);
        }

        throw new LibTorchLoadException(
            $"libtorch was asked for from '{_location}', but this process has already loaded it from '{folder}', and it can hold only one.",
            _attempts,
            "Call LibTorch.Load(options) before anything touches TorchSharp, or set the environment variable before the process starts.");
    }

    private string LoadLibTorch()
    {
        var folders = _location is null ? NativeFolders.OfApplication() : NativeFolders.OfLocation(_location);
        foreach (var folder in folders)
        {
            var path = Path.Combine(folder, LibTorchFile);
            if (TryLoad(path, bindNow: false) != 0)
            {
                return folder;
            }
        }

        var advice = _location is null
            ? $"Reference the package TorchSharp-cpu (or a TorchSharp-cuda one) in the application, or set {LibTorchOptions.LocationVariable} to a Python install's site-packages/torch."
            : $"Give a folder that holds {LibTorchFile}: a Python install's site-packages/torch (python3 -c \"import torch; print(torch.__path__[0])\") or an unpacked libtorch.";
        throw new LibTorchLoadException($"No {LibTorchFile} could be loaded.", _attempts, advice);
    }

    private (nint Handle, string Path, string? Weakened) LoadTorchSharp(string libTorchFolder)
    {
        foreach (var folder in NativeFolders.OfApplication().Append(libTorchFolder).Distinct(StringComparer.Ordinal))
        {
            var path = Path.Combine(folder, TorchSharpFile);
            var handle = TryLoad(path, bindNow: true);
            if (handle != 0)
            {
                return (handle, path, null);
            }

            if (MissingVersion().Match(_attempts[^1].Outcome) is { Success: true } match && match.Groups[1].Value == UnusedVersion)
            {
                var (copy, copyPath) = TryLoadWeakened(path);
                if (copy != 0)
                {
                    return (copy, copyPath, UnusedVersion);
                }
            }
        }

        throw new LibTorchLoadException(
            $"libtorch was loaded from '{libTorchFolder}', but TorchSharp's own native library ({TorchSharpFile}) could not be loaded.", _attempts, Advice());
    }

    private (nint Handle, string Path) TryLoadWeakened(string library)
    {
        var folders = _options.CacheFolder is { } chosen ? [chosen] : WeakenedCopy.DefaultFolders();
        foreach (var folder in folders)
        {
            try
            {
                var copy = WeakenedCopy.Make(library, UnusedVersion, folder);
                var handle = TryLoad(copy, bindNow: true);
                if (handle != 0)
                {
                    return (handle, copy);
                }
            }
            catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or ElfFormatException)
            {
                _attempts.Add(new LibTorchAttempt(folder, $"no private copy of {library} could be kept there: {exception.Message}"));
            }
        }

        return (0, "");
    }

    private nint TryLoad(string path, bool bindNow)
    {
        if (!File.Exists(path))
        {
            _attempts.Add(new LibTorchAttempt(path, "there is no such file"));
            return 0;
        }

        var handle = SystemLoader.TryLoad(path, bindNow, out var error);
        _attempts.Add(new LibTorchAttempt(path, error ?? "loaded"));
        return handle;
    }

    private string Advice()
    {
        var said = string.Concat(_attempts.Select(attempt => attempt.Outcome));
        if (said.Contains("undefined symbol", StringComparison.Ordinal))
        {
            return "This libtorch is of another version than TorchSharp 0.107 is built for: use PyTorch 2.10 or 2.11, or the package TorchSharp-cpu.";
        }

        return MissingVersion().Match(said) is { Success: true } missing
            ? $"This system lacks the version {missing.Groups[1].Value} of its C or C++ runtime: use a newer distribution (Debian 12, Ubuntu 22.04 or later)."
            : "Reference the package TorchSharp-cpu (or a TorchSharp-cuda one) in the application: it brings this file.";
    }

    private static bool SameFile(string path, string other)
        => File.Exists(path) && Resolve(path) == Resolve(other);

    private static string Resolve(string path)
        => File.ResolveLinkTarget(path, returnFinalTarget: true)?.FullName ?? Path.GetFullPath(path);

    [GeneratedRegex(@"version `([A-Za-z0-9_.]+)' not found")]
    private static partial Regex MissingVersion();
}
