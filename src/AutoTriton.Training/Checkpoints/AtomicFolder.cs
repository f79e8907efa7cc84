using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

namespace AutoTriton.Training.Checkpoints;

/// <summary>Writes a folder whole or not at all: beside its place first, then flushed to disk, then renamed.</summary>
internal static class AtomicFolder
{
    /// <summary>The mark of folders that are being written; a run that was cut leaves them, and nobody reads them.</summary>
    public const string Unfinished = ".unfinished-";

    /// <summary>Writes a folder.</summary>
    /// <param name="path">The folder; it must not exist.</param>
    /// <param name="write">Writes the files into the folder that it is given.</param>
    public static void Write(string path, Action<string> write)
    {
        var full = Path.GetFullPath(path);
        var parent = Path.GetDirectoryName(full) ?? throw new ArgumentException("A checkpoint cannot be the root of a drive.", nameof(path));
        Directory.CreateDirectory(parent);
        if (Directory.Exists(full) || File.Exists(full))
        {
            throw new CheckpointException("There is something at this place already; choose another name or remove it.", path);
        }

        var temporary = Path.Combine(parent, Unfinished + Path.GetFileName(full) + "-" + Guid.NewGuid().ToString("N"));
        try
        {
            Directory.CreateDirectory(temporary);
            write(temporary);
            foreach (var file in Directory.EnumerateFiles(temporary))
            {
                using var stream = new FileStream(file, FileMode.Open, FileAccess.ReadWrite);
                stream.Flush(flushToDisk: true);
            }

            FlushFolder(temporary);
            Directory.Move(temporary, full);
            FlushFolder(parent);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new CheckpointException($"The checkpoint could not be written, and nothing was left of it: {exception.Message} Free space or choose another folder.", path, exception);
        }
        finally
        {
            if (Directory.Exists(temporary))
            {
                Directory.Delete(temporary, recursive: true);
            }
        }
    }

    // A folder's entries reach the disk by a flush of the folder itself, which only Unix knows.
    private static void FlushFolder(string path)
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        using var handle = new SafeFileHandle(Open(path, 0), ownsHandle: true);
        if (handle.IsInvalid || Flush(handle) != 0)
        {
            throw new IOException($"The folder '{path}' could not be flushed to disk (error {Marshal.GetLastPInvokeError()}).");
        }
    }

    [DllImport("libc", EntryPoint = "open", SetLastError = true, BestFitMapping = false)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern nint Open([MarshalAs(UnmanagedType.LPUTF8Str)] string path, int flags);

    [DllImport("libc", EntryPoint = "fsync", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Flush(SafeFileHandle handle);
}
