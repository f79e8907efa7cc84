using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;

namespace AutoTriton.Torch;

/// <summary>
/// Reads lines such as <c>mf sum.dim_IntList(Tensor self, int[1]? dim, bool keepdim=False, *, ScalarType? dtype=None) -> Tensor</c>:
/// libtorch's own notation behind the letters of <see cref="OperatorSchema.Namespaces"/>.
/// </summary>
internal static partial class OperatorSchemaParser
{
    /// <summary>Reads a line.</summary>
    /// <param name="line">The line.</param>
    /// <returns>The signature.</returns>
    /// <exception cref="FormatException">The line is not of this form.</exception>
    public static OperatorSchema Parse(string line)
    {
        var match = Line().Match(line);
        if (!match.Success)
        {
            throw new FormatException($"Not an operator's signature: '{line}'.");
        }

        var result = match.Groups["result"].Value;
        return new OperatorSchema(
            match.Groups["namespaces"].Value,
            match.Groups["name"].Value,
            match.Groups["overload"].Value,
            Parameters(match.Groups["parameters"].Value),
            Results(result),
            ViewMark().IsMatch(result),
            result.EndsWith("[]", StringComparison.Ordinal));
    }

    private static ImmutableArray<OperatorParameter> Parameters(string text)
    {
        var keywordOnly = false;
        var parameters = ImmutableArray.CreateBuilder<OperatorParameter>();
        foreach (var part in Separator().Split(text).Where(part => part.Length > 0))
        {
            if (part == "*")
            {
                keywordOnly = true;
            }
            else
            {
                parameters.Add(Parameter(part, keywordOnly));
            }
        }

        return parameters.ToImmutable();
    }

    private static OperatorParameter Parameter(string text, bool keywordOnly)
    {
        var match = ParameterForm().Match(text);
        if (!match.Success)
        {
            throw new FormatException($"Not an operator's parameter: '{text}'.");
        }

        var type = TypeOf(match.Groups["type"].Value, match.Groups["list"].Success, match.Groups["name"].Value);
        var count = match.Groups["count"].Value is { Length: > 0 } digits ? int.Parse(digits, CultureInfo.InvariantCulture) : 0;
        var given = match.Groups["default"];
        return new OperatorParameter(
            match.Groups["name"].Value,
            type,
            match.Groups["optional"].Success,
            count,
            keywordOnly,
            given.Success,
            given.Success ? Default(given.Value, type, count) : null,
            match.Groups["alias"].Value.Contains('!', StringComparison.Ordinal));
    }

    private static OperatorType TypeOf(string name, bool isList, string parameter) => (name, isList) switch
    {
        ("Tensor", false) => OperatorType.Tensor,
        ("Tensor", true) => OperatorType.TensorList,
        ("bool", false) when parameter == "pin_memory" => OperatorType.Ambient,
        ("int", false) => OperatorType.Integer,
        ("int", true) => OperatorType.IntegerList,
        ("float", false) => OperatorType.Float,
        ("float", true) => OperatorType.FloatList,
        ("bool", false) => OperatorType.Boolean,
        ("Scalar", false) => OperatorType.Scalar,
        ("str", false) => OperatorType.Text,
        ("ScalarType", false) => OperatorType.ScalarType,
        ("MemoryFormat", false) => OperatorType.MemoryFormat,
        ("Layout" or "Device" or "Generator", false) => OperatorType.Ambient,
        _ => throw new FormatException($"An operator's parameter of a type that cannot be passed: {name}{(isList ? "[]" : "")}."),
    };

    private static object? Default(string text, OperatorType type, int count) => type switch
    {
        _ when text == "None" => null,
        OperatorType.Ambient => null,
        OperatorType.Boolean => text == "True",
        OperatorType.Text => text.Trim('"', '\''),
        OperatorType.IntegerList => IntegerList(text, count),
        OperatorType.Integer or OperatorType.ScalarType or OperatorType.MemoryFormat => Integer(text),
        OperatorType.Float => double.Parse(text, CultureInfo.InvariantCulture),
        OperatorType.Scalar => long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var whole) ? whole
            : text is "True" or "False" ? text == "True" : double.Parse(text, CultureInfo.InvariantCulture),
        _ => throw new FormatException($"A default that cannot be read: '{text}'."),
    };

    // Enumerations stand in signatures under their C++ names.
    private static long Integer(string text) => text switch
    {
        "Mean" => 1L,
        "contiguous_format" => 0L,
        "long" => 4L,
        _ => long.Parse(text, CultureInfo.InvariantCulture),
    };

    private static long[] IntegerList(string text, int count)
        => text.StartsWith('[')
            ? [.. text.Trim('[', ']').Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(item => long.Parse(item, CultureInfo.InvariantCulture))]
            : [.. Enumerable.Repeat(long.Parse(text, CultureInfo.InvariantCulture), Math.Max(count, 1))];

    private static ImmutableArray<string> Results(string text)
        => text.StartsWith('(') && text != "()"
            ? [.. Separator().Split(text[1..^1]).Select(part => part.LastIndexOf(' ') is >= 0 and var at ? part[(at + 1)..] : "")]
            : [""];

    [GeneratedRegex(@"^(?<namespaces>[a-z]+) (?<name>\w+)(\.(?<overload>\w+))?\((?<parameters>.*)\) -> (?<result>.+)$")]
    private static partial Regex Line();

    [GeneratedRegex(@"^(?<type>[A-Za-z]+)(\((?<alias>[a-z]!?( -> \*)?)\))?(?<list>\[(?<count>\d*)\])?(?<optional>\?)? (?<name>\w+)(=(?<default>.+))?$")]
    private static partial Regex ParameterForm();

    [GeneratedRegex(@", (?![^\[]*\])")]
    private static partial Regex Separator();

    [GeneratedRegex(@"Tensor\([a-z](\|[a-z])?\)")]
    private static partial Regex ViewMark();
}
