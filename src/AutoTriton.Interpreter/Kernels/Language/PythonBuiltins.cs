using System.Collections.Frozen;
using System.Globalization;

namespace AutoTriton.Interpreter.Kernels.Language;

/// <summary>The builtins of Python that kernels may name.</summary>
internal static class PythonBuiltins
{
    private static readonly FrozenSet<string> Names = new[]
    {
        "len", "list", "range", "float", "int", "isinstance", "getattr", "hasattr", "print", "min", "max",
    }.ToFrozenSet(StringComparer.Ordinal);

    public static bool Contains(string name) => Names.Contains(name);

    /// <summary>As Python's <c>float</c> reads a string; null where it does not.</summary>
    public static double? ParseFloat(string text) => text.Trim().ToLowerInvariant() switch
    {
        "inf" or "+inf" or "infinity" or "+infinity" => double.PositiveInfinity,
        "-inf" or "-infinity" => double.NegativeInfinity,
        "nan" or "+nan" or "-nan" => double.NaN,
        var number => double.TryParse(number, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) ? value : null,
    };
}
