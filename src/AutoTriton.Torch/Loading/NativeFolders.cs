using System.Runtime.InteropServices;

namespace AutoTriton.Torch;

/// <summary>The folders that can hold an application's native files, and those that a given location can mean.</summary>
internal static class NativeFolders
{
    /// <summary>
    /// Where the host looks for native files: the folders of the packages (a build) or the application's own (a
    /// publication), then the application's folder and its <c>runtimes</c>.
    /// </summary>
    /// <returns>The folders, each once, in the order to look.</returns>
    public static IReadOnlyList<string> OfApplication()
        => OfApplication(AppContext.BaseDirectory, AppContext.GetData("NATIVE_DLL_SEARCH_DIRECTORIES") as string, RuntimeInformation.RuntimeIdentifier);

    /// <summary>The same for given values.</summary>
    /// <param name="baseFolder">The application's folder.</param>
    /// <param name="searchFolders">The host's list, separated by the system's path separator, or null.</param>
    /// <param name="runtimeIdentifier">Such as <c>linux-x64</c>.</param>
    /// <returns>The folders.</returns>
    public static IReadOnlyList<string> OfApplication(string baseFolder, string? searchFolders, string runtimeIdentifier)
        => (searchFolders ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Append(baseFolder)
            .Append(Path.Combine(baseFolder, "runtimes", runtimeIdentifier, "native"))
            .Select(folder => Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder)))
            .Distinct(StringComparer.Ordinal)
            .ToList();

    /// <summary>What a named location can mean: the folder itself, its <c>lib</c>, or a Python install's <c>torch/lib</c>.</summary>
    /// <param name="location">The location as given.</param>
    /// <returns>The folders, in the order to look.</returns>
    public static IReadOnlyList<string> OfLocation(string location)
    {
        var folder = Path.GetFullPath(location);
        return [folder, Path.Combine(folder, "lib"), Path.Combine(folder, "torch", "lib"), Path.Combine(folder, "libtorch", "lib")];
    }
}
