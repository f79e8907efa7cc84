using System.Runtime.Versioning;
using System.Security.Cryptography;

namespace AutoTriton.Torch;

/// <summary>Keeps a private copy of a native library that does without one symbol version.</summary>
[SupportedOSPlatform("linux")]
internal static class WeakenedCopy
{
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;

    /// <summary>Writes the copy, or finds it whole from before.</summary>
    /// <param name="library">The library's file.</param>
    /// <param name="version">The version to do without.</param>
    /// <param name="folder">The folder to keep it in.</param>
    /// <returns>The copy's path; its bytes are what was made from <paramref name="library"/>.</returns>
    /// <exception cref="ElfFormatException">The library is cut or asks for no such version.</exception>
    /// <exception cref="IOException">The folder cannot be written to.</exception>
    /// <exception cref="UnauthorizedAccessException">The folder belongs to another user.</exception>
    public static string Make(string library, string version, string folder)
    {
        var image = ElfVersionNeeds.Weaken(File.ReadAllBytes(library), version);
        Directory.CreateDirectory(folder, OwnerOnly);
        var name = $"{Path.GetFileNameWithoutExtension(library)}-{Convert.ToHexStringLower(SHA256.HashData(image))[..16]}.so";
        var path = Path.Combine(folder, name);
        if (!File.Exists(path) || !File.ReadAllBytes(path).AsSpan().SequenceEqual(image))
        {
            WriteWhole(path, image);
        }

        return path;
    }

    /// <summary>Where to keep copies, in the order to try: this user's local application data, else a new folder of the temporary one.</summary>
    /// <returns>The folders; the last is made when it is reached.</returns>
    public static IEnumerable<string> DefaultFolders()
    {
        if (Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.DoNotVerify) is { Length: > 0 } data)
        {
            yield return Path.Combine(data, "AutoTriton", "native");
        }

        yield return Directory.CreateTempSubdirectory("autotriton-").FullName;
    }

    // Written under another name first, so that a process that looks meanwhile sees the old file or the whole new one.
    private static void WriteWhole(string path, byte[] image)
    {
        var partial = $"{path}.{Environment.ProcessId}.{Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(4))}";
        try
        {
            using (var stream = new FileStream(partial, new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write, UnixCreateMode = OwnerOnly }))
            {
                stream.Write(image);
                stream.Flush(flushToDisk: true);
            }

            File.Move(partial, path, overwrite: true);
        }
        finally
        {
            File.Delete(partial);
        }
    }
}
