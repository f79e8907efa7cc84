namespace AutoTriton.Torch;

/// <summary>The libraries that this process has mapped, as the Linux kernel lists them.</summary>
internal static class LoadedLibraries
{
    private const string Maps = "/proc/self/maps";

    /// <summary>Where a library of this name was loaded from.</summary>
    /// <param name="fileName">The file's name, such as <c>libtorch_cpu.so</c>.</param>
    /// <returns>The full path, or null where it is not loaded or the kernel does not tell.</returns>
    public static string? Find(string fileName)
        => File.Exists(Maps) ? Find(File.ReadLines(Maps), fileName) : null;

    /// <summary>The same on given lines of a maps file.</summary>
    /// <param name="lines">The lines.</param>
    /// <param name="fileName">The file's name.</param>
    /// <returns>The full path, or null.</returns>
    public static string? Find(IEnumerable<string> lines, string fileName)
        => lines.Select(line => line.IndexOf('/', StringComparison.Ordinal) is >= 0 and var at ? line[at..] : "")
            .FirstOrDefault(path => Path.GetFileName(path) == fileName);
}
