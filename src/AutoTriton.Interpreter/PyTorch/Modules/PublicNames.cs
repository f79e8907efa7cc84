using System.Collections.Frozen;

namespace AutoTriton.Interpreter.PyTorch.Modules;

/// <summary>The names that PyTorch has in public, so that "nobody has it" and "not available here" are different answers.</summary>
internal static class PublicNames
{
    private static readonly Lazy<FrozenDictionary<string, FrozenSet<string>>> Table = new(Read);

    public static bool Contains(string module, string name) => Table.Value.TryGetValue(module, out var names) && names.Contains(name);

    // Lines are "module: name name name".
    private static FrozenDictionary<string, FrozenSet<string>> Read()
    {
        using var stream = typeof(PublicNames).Assembly.GetManifestResourceStream("AutoTriton.Interpreter.PyTorch.Prelude.public_names.txt")!;
        using var reader = new StreamReader(stream);
        var table = new Dictionary<string, FrozenSet<string>>(StringComparer.Ordinal);
        while (reader.ReadLine() is { } line)
        {
            var colon = line.IndexOf(':', StringComparison.Ordinal);
            if (colon > 0)
            {
                var names = line[(colon + 1)..].Split(' ', StringSplitOptions.RemoveEmptyEntries);
                table[line[..colon]] = names.Concat(table.GetValueOrDefault(line[..colon], [])).ToFrozenSet(StringComparer.Ordinal);
            }
        }

        return table.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
