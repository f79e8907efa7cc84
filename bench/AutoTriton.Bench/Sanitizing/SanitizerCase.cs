using System.Text.RegularExpressions;

namespace AutoTriton.Bench.Sanitizing;

/// <summary>A Python file that launches kernels, with what the sanitizer must find in it: kinds on lines marked <c># finds: race-write-write</c>; none where no line is marked.</summary>
/// <param name="Name">The file's name.</param>
/// <param name="Source">The text.</param>
internal sealed partial record SanitizerCase(string Name, string Source)
{
    /// <summary>What must be found.</summary>
    public IReadOnlyList<(string Kind, int Line)> Expected { get; } =
    [
        .. Source.Split('\n').SelectMany((line, index) => Marker().Match(line) is { Success: true } match
            ? match.Groups[1].Value.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(kind => (kind, index + 1))
            : []),
    ];

    /// <summary>Reads the files below a folder.</summary>
    public static IEnumerable<SanitizerCase> Read(string folder) =>
        Directory.EnumerateFiles(folder, "*.py", SearchOption.AllDirectories).Order(StringComparer.Ordinal)
            .Select(path => new SanitizerCase(Path.GetFileNameWithoutExtension(path), File.ReadAllText(path)));

    /// <summary>Reads the files that are built into an assembly.</summary>
    public static IEnumerable<SanitizerCase> ReadOwn(System.Reflection.Assembly assembly)
    {
        foreach (var name in assembly.GetManifestResourceNames().Where(name => name.StartsWith("sanitizer/", StringComparison.Ordinal)).Order(StringComparer.Ordinal))
        {
            using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!);
            yield return new SanitizerCase(Path.GetFileNameWithoutExtension(name), reader.ReadToEnd());
        }
    }

    [GeneratedRegex(@"#\s*finds:\s*([a-z0-9, -]+)")]
    private static partial Regex Marker();
}
