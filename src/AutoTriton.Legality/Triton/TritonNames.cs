using System.Collections.Frozen;
using System.Text.Json;

namespace AutoTriton.Legality.Triton;

/// <summary>The public names of Triton 3.6, from the data file beside this one.</summary>
internal static class TritonNames
{
    private static readonly FrozenDictionary<string, FrozenSet<string>> Groups = Load();

    /// <summary>Modules below <c>triton</c> whose names are listed in full.</summary>
    private static readonly (string Prefix, string[] Groups)[] Listed =
    [
        ("triton.language.math.", ["math"]),
        ("triton.language.extra.libdevice.", ["libdevice"]),
        ("triton.language.extra.cuda.libdevice.", ["libdevice"]),
        ("triton.language.extra.hip.libdevice.", ["libdevice"]),
        ("triton.language.extra.intel.libdevice.", ["libdevice"]),
        ("triton.language.extra.cuda.", ["cuda"]),
        ("triton.language.", ["language"]),
    ];

    /// <summary>Whether Triton has a name; null where its module is not listed, so that nothing is known.</summary>
    /// <param name="path">The full name, such as <c>triton.language.load</c>.</param>
    public static bool? Has(string path)
    {
        foreach (var (prefix, groups) in Listed)
        {
            if (path.StartsWith(prefix, StringComparison.Ordinal))
            {
                var name = path[prefix.Length..];
                var dot = name.IndexOf('.', StringComparison.Ordinal);
                name = dot < 0 ? name : name[..dot];
                return prefix == "triton.language." && name is "core" or "standard" or "extra" or "random" or "semantic" or "math" || name.StartsWith('_')
                    ? null
                    : groups.Any(group => Groups[group].Contains(name));
            }
        }

        return null;
    }

    /// <summary>Whether <c>triton.language</c> has a name.</summary>
    public static bool IsLanguageName(string name) => Groups["language"].Contains(name);

    private static FrozenDictionary<string, FrozenSet<string>> Load()
    {
        using var stream = typeof(TritonNames).Assembly.GetManifestResourceStream("triton-names.json")
            ?? throw new InvalidOperationException("The list of Triton's names is missing from the assembly.");
        using var document = JsonDocument.Parse(stream);
        return document.RootElement.EnumerateObject()
            .Where(group => group.Value.ValueKind == JsonValueKind.Array)
            .ToFrozenDictionary(group => group.Name, group => group.Value.EnumerateArray().Select(name => name.GetString()!).ToFrozenSet());
    }
}
