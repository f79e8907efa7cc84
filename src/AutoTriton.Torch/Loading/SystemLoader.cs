using System.Runtime.InteropServices;

namespace AutoTriton.Torch;

/// <summary>The system's own loader, for its error text and for binding every symbol at once: a libtorch of another version is then refused instead of ending the process at a later call.</summary>
internal static partial class SystemLoader
{
    private const int BindNow = 2;
    private const int BindLazily = 1;

    /// <summary>Loads a library.</summary>
    /// <param name="path">The full path.</param>
    /// <param name="bindNow">Whether every symbol must be found now.</param>
    /// <param name="error">The loader's words where it refuses.</param>
    /// <returns>The handle, or zero.</returns>
    public static nint TryLoad(string path, bool bindNow, out string? error)
    {
        _ = LastError();
        var handle = Open(path, bindNow ? BindNow : BindLazily);
        error = handle == 0 ? Marshal.PtrToStringUTF8(LastError()) ?? "the loader gave no reason" : null;
        return handle;
    }

    [LibraryImport("libdl.so.2", EntryPoint = "dlopen", StringMarshalling = StringMarshalling.Utf8)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial nint Open(string path, int flags);

    [LibraryImport("libdl.so.2", EntryPoint = "dlerror")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial nint LastError();
}
