namespace AutoTriton.Tests.Shared;

/// <summary>The folder of outside numbers, data and models that lies beside the repository; tests that need it are skipped where it is absent.</summary>
internal static class SharedFolder
{
    private static readonly string? Root = Find();

    /// <summary>Whether the folder is there.</summary>
    public static bool Exists => Root is not null;

    /// <summary>Why a test is skipped where it is absent.</summary>
    public const string Reason = "needs the folder 'shared' beside the repository, or AUTOTRITON_SHARED naming it";

    /// <summary>A path inside the folder.</summary>
    /// <param name="relative">The path from the folder, with forward slashes.</param>
    /// <returns>The full path, or null where the folder or the file is absent.</returns>
    public static string? TryPath(string relative)
    {
        if (Root is null)
        {
            return null;
        }

        var path = System.IO.Path.Combine(Root, relative);
        return File.Exists(path) || Directory.Exists(path) ? path : null;
    }

    private static string? Find()
    {
        if (Environment.GetEnvironmentVariable("AUTOTRITON_SHARED") is { Length: > 0 } named)
        {
            return Directory.Exists(named) ? named : null;
        }

        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(System.IO.Path.Combine(folder.FullName, "AutoTriton.sln")))
            {
                var beside = System.IO.Path.Combine(folder.Parent?.FullName ?? "/", "shared");
                return Directory.Exists(System.IO.Path.Combine(beside, "golden")) ? beside : null;
            }
        }

        return null;
    }
}
