using System.Reflection;
using System.Runtime.InteropServices;
using TorchSharp;

namespace AutoTriton.Torch;

/// <summary>
/// The libtorch that TorchSharp uses. Once this assembly is touched it is loaded by itself when TorchSharp first needs
/// it: from <see cref="LibTorchOptions.LocationVariable"/> where that is set, else from what the application's packages
/// bring. A program whose own first use of TorchSharp comes before it touches AutoTriton calls
/// <see cref="EnsureLoaded"/> first. On Windows and macOS TorchSharp's own way is left alone.
/// </summary>
public static class LibTorch
{
    private static readonly Lock Gate = new();
    private static LoadedLibTorch? _loaded;
    private static LibTorchLoadException? _failure;

    /// <summary>Whether libtorch has been loaded through this class.</summary>
    public static bool IsLoaded => Volatile.Read(ref _loaded) is not null;

    /// <summary>Which libtorch is in use and where it lies; loads it if that was not done yet.</summary>
    /// <exception cref="LibTorchLoadException">It cannot be loaded.</exception>
    public static LibTorchInfo Info
    {
        get
        {
            EnsureLoaded();
            return _loaded!.Info;
        }
    }

    /// <summary>The same in one sentence, for logs and reports.</summary>
    /// <exception cref="LibTorchLoadException">It cannot be loaded.</exception>
    public static string Description => Info.ToString();

    /// <summary>Loads libtorch if that was not done yet, and starts TorchSharp. Cheap when called again.</summary>
    /// <exception cref="LibTorchLoadException">It cannot be loaded. The same failure is thrown each time: a process gets one try.</exception>
    public static void EnsureLoaded()
    {
        if (!IsLoaded)
        {
            LoadNative(new LibTorchOptions());
            StartTorchSharp();
        }
    }

    /// <summary>
    /// How many threads one operator of libtorch may use, in the whole process. Where several candidates run at once, or a model trains
    /// beside them, set it before the first operator: the threads of small operators wait for each other by spinning and take the
    /// processors from the rest.
    /// </summary>
    /// <value>libtorch's own choice, one for each core, until it is set; at least 1.</value>
    /// <exception cref="LibTorchLoadException">libtorch cannot be loaded.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The number is below 1.</exception>
    public static int Threads
    {
        get
        {
            EnsureLoaded();
            return torch.get_num_threads();
        }

        set
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(value, 1);
            EnsureLoaded();
            torch.set_num_threads(value);
        }
    }

    /// <summary>Loads the libtorch that the options name, and starts TorchSharp. To be called before the first use of TorchSharp.</summary>
    /// <param name="options">Which libtorch.</param>
    /// <exception cref="LibTorchLoadException">It cannot be loaded, or another one already is.</exception>
    public static void Load(LibTorchOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        if (IsLoaded && OperatingSystem.IsLinux())
        {
            // Finds the loaded one, and refuses where the options name another.
            _ = new LibTorchLoader(options).Load();
            return;
        }

        LoadNative(options);
        StartTorchSharp();
    }

    /// <summary>Answers .NET's question for a native library that it did not find.</summary>
    internal static nint Resolve(Assembly assembly, string name)
    {
        if ((assembly != typeof(torch).Assembly && assembly != typeof(LibTorch).Assembly) || name is not ("LibTorchSharp" or "torch_cpu" or "torch_cuda"))
        {
            return 0;
        }

        var loaded = LoadNative(new LibTorchOptions());
        MarkIfForeign(loaded.Info);
        return name == "LibTorchSharp" ? loaded.TorchSharpHandle : 0;
    }

    private static LoadedLibTorch LoadNative(LibTorchOptions options)
    {
        lock (Gate)
        {
            if (_loaded is not null)
            {
                return _loaded;
            }

            if (_failure is not null)
            {
                throw _failure;
            }

            try
            {
                var loaded = OperatingSystem.IsLinux() ? new LibTorchLoader(options).Load() : OfOtherSystem(options);
                Volatile.Write(ref _loaded, loaded);
                return loaded;
            }
            catch (LibTorchLoadException failure)
            {
                _failure = failure;
                throw;
            }
        }
    }

    private static LoadedLibTorch OfOtherSystem(LibTorchOptions options)
        => options.Location is null
            ? new LoadedLibTorch(new LibTorchInfo(LibTorchOrigin.TorchSharp, null, null, null), 0)
            : throw new LibTorchLoadException(
                $"A libtorch can be named on Linux only; this is {RuntimeInformation.OSDescription}.",
                [],
                "Leave LibTorchOptions.Location out and reference the TorchSharp package for this system, or load the file with NativeLibrary.Load first.");

    // Outside the lock: TorchSharp's start asks back through Resolve, possibly on another thread.
    private static void StartTorchSharp()
    {
        TorchSharpBackend.Start();
        MarkIfForeign(_loaded!.Info);
    }

    private static void MarkIfForeign(LibTorchInfo info)
    {
        if (info.Origin is LibTorchOrigin.Options or LibTorchOrigin.Environment or LibTorchOrigin.AlreadyLoaded && !TorchSharpBackend.MarkLoaded())
        {
            throw new LibTorchLoadException(
                $"libtorch was loaded from '{info.LibTorchFolder}', but this version of TorchSharp cannot be kept from loading another beside it.",
                [],
                "Use TorchSharp 0.107, or leave the location out.");
        }
    }
}
