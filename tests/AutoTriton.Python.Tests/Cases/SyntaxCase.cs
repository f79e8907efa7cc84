using System.Text.Json;

namespace AutoTriton.Python.Tests.Cases;

/// <summary>A short source and what CPython 3.13 makes of it.</summary>
/// <param name="Source">The source.</param>
/// <param name="Dump">The dump of its tree, or null where it is rejected.</param>
internal sealed record SyntaxCase(string Source, string? Dump)
{
    /// <summary>All cases; <c>record.py</c> says how to add to them.</summary>
    public static IReadOnlyList<SyntaxCase> All { get; } = Read();

    private static List<SyntaxCase> Read()
    {
        using var stream = typeof(SyntaxCase).Assembly.GetManifestResourceStream("syntax-cases.jsonl")!;
        using var reader = new StreamReader(stream);
        var cases = new List<SyntaxCase>();
        while (reader.ReadLine() is { } line)
        {
            var parts = JsonSerializer.Deserialize<string?[]>(line)!;
            cases.Add(new SyntaxCase(parts[0]!, parts[1]));
        }

        return cases;
    }
}
