using System.Collections.Frozen;
using System.Collections.Immutable;

namespace AutoTriton.Torch;

/// <summary>
/// libtorch's operators by their own signatures, reached through TorchScript: those that TorchSharp has and those that
/// it lacks (<c>rms_norm</c>, <c>linalg_ldl_factor</c>, <c>special_airy_ai</c>). The signatures are fixed text files
/// beside this code, and a test compiles each. Nothing given at run time becomes part of a text.
/// </summary>
public static class TorchOperators
{
    private static readonly Lazy<FrozenDictionary<string, ImmutableArray<TorchOperator>>> Table = new(Read);

    /// <summary>Every operator, in the order of the tables.</summary>
    public static IEnumerable<TorchOperator> All => Table.Value.Values.SelectMany(overloads => overloads);

    /// <summary>The overloads of a name.</summary>
    /// <param name="name">libtorch's name, such as <c>sum</c> or <c>linalg_qr</c>.</param>
    /// <returns>The overloads in the order to try; empty where the tables lack the name.</returns>
    public static ImmutableArray<TorchOperator> Overloads(string name) => Table.Value.GetValueOrDefault(name, []);

    /// <summary>One overload.</summary>
    /// <param name="fullName">The name with the overload's, such as <c>sum.dim_IntList</c>.</param>
    /// <returns>The operator.</returns>
    /// <exception cref="KeyNotFoundException">The tables lack it.</exception>
    public static TorchOperator Get(string fullName)
    {
        ArgumentNullException.ThrowIfNull(fullName);
        return Overloads(fullName.Split('.')[0]).FirstOrDefault(candidate => candidate.Schema.FullName == fullName)
            ?? throw new KeyNotFoundException($"The operator tables hold no '{fullName}'.");
    }

    private static FrozenDictionary<string, ImmutableArray<TorchOperator>> Read()
    {
        var assembly = typeof(TorchOperators).Assembly;
        return assembly.GetManifestResourceNames()
            .Where(name => name.Contains(".Operators.Schemas.", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)
            .SelectMany(name => Lines(assembly.GetManifestResourceStream(name)!))
            .Select(OperatorSchemaParser.Parse)
            .GroupBy(schema => schema.Name, StringComparer.Ordinal)
            .ToFrozenDictionary(group => group.Key, group => group.Select(schema => new TorchOperator(schema)).ToImmutableArray(), StringComparer.Ordinal);
    }

    private static IEnumerable<string> Lines(Stream stream)
    {
        using var reader = new StreamReader(stream);
        while (reader.ReadLine() is { } line)
        {
            if (line.Length > 0 && line[0] != '#')
            {
                yield return line;
            }
        }
    }
}
