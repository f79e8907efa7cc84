using AutoTriton.Legality.Semantics.Values;

namespace AutoTriton.Legality.Semantics.Evaluation;

/// <summary>String methods on known strings: names that a candidate spells in pieces are put together as Python would.</summary>
internal static class StringMethods
{
    private const int LongestText = 4096;

    public static ConstantValue? Invoke(string text, string name, CallArguments arguments)
    {
        var result = (name, arguments.Positional) switch
        {
            ("lower", []) => text.ToLower(System.Globalization.CultureInfo.InvariantCulture),
            ("upper", []) => text.ToUpperInvariant(),
            ("strip", []) => text.Trim(),
            ("title" or "capitalize", []) when text.Length > 0 => char.ToUpperInvariant(text[0]) + text[1..],
            ("replace", [ConstantValue { Text: { Length: > 0 } old }, ConstantValue { Text: { } @new }]) => text.Replace(old, @new, StringComparison.Ordinal),
            ("join", [SequenceValue { IsComplete: true } parts]) when parts.Elements.All(part => part is ConstantValue { Text: not null }) =>
                string.Join(text, parts.Elements.Select(part => part.ToString())),
            ("format", _) when arguments.All.All(value => value is ConstantValue) => Format(text, arguments),
            ("removeprefix", [ConstantValue { Text: { } prefix }]) => text.StartsWith(prefix, StringComparison.Ordinal) ? text[prefix.Length..] : text,
            ("removesuffix", [ConstantValue { Text: { } suffix }]) => text.EndsWith(suffix, StringComparison.Ordinal) ? text[..^suffix.Length] : text,
            ("encode" or "decode", _) => text,
            _ => null,
        };
        return result is null || result.Length > LongestText ? null : new ConstantValue(result);
    }

    private static string? Format(string text, CallArguments arguments)
    {
        foreach (var (value, index) in arguments.Positional.Select((value, index) => (value, index)))
        {
            text = text.Replace($"{{{index}}}", value.ToString(), StringComparison.Ordinal);
            var hole = text.IndexOf("{}", StringComparison.Ordinal);
            text = hole < 0 ? text : text[..hole] + value + text[(hole + 2)..];
        }

        return text.Contains('{', StringComparison.Ordinal) ? null : text;
    }
}
