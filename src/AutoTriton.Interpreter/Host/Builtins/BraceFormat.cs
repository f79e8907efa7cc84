using System.Globalization;
using System.Text;

namespace AutoTriton.Interpreter.Host.Builtins;

/// <summary>The <c>str.format</c> method.</summary>
internal static class BraceFormat
{
    public static string Format(string format, in CallArguments arguments)
    {
        var automatic = 0;
        return Expand(format, arguments, ref automatic, 0);
    }

    private static string Expand(string format, in CallArguments arguments, ref int automatic, int depth)
    {
        if (depth > 2)
        {
            throw Raise.ValueError("Max string recursion exceeded");
        }

        var result = new StringBuilder();
        for (var i = 0; i < format.Length; i++)
        {
            var character = format[i];
            if (character is '{' or '}' && i + 1 < format.Length && format[i + 1] == character)
            {
                result.Append(character);
                i++;
            }
            else if (character == '{')
            {
                var close = FindClose(format, i);
                result.Append(Field(format[(i + 1)..close], arguments, ref automatic, depth));
                World.ChargeMemory(2L * result.Length);
                i = close;
            }
            else
            {
                result.Append(character == '}' ? throw Raise.ValueError("Single '}' encountered in format string") : character);
            }
        }

        return result.ToString();
    }

    private static int FindClose(string format, int open)
    {
        var depth = 0;
        for (var i = open; i < format.Length; i++)
        {
            depth += format[i] == '{' ? 1 : format[i] == '}' ? -1 : 0;
            if (depth == 0)
            {
                return i;
            }
        }

        throw Raise.ValueError("expected '}' before end of string");
    }

    private static string Field(string field, in CallArguments arguments, ref int automatic, int depth)
    {
        var colon = field.IndexOf(':', StringComparison.Ordinal);
        var name = colon < 0 ? field : field[..colon];
        var specification = colon < 0 ? "" : field[(colon + 1)..];
        var bang = name.IndexOf('!', StringComparison.Ordinal);
        var conversion = bang < 0 ? "" : name[(bang + 1)..];
        var value = Find(bang < 0 ? name : name[..bang], arguments, ref automatic);
        value = conversion switch
        {
            "" => value,
            "r" or "a" => Ops.Repr(value),
            "s" => Ops.Str(value),
            _ => throw Raise.ValueError($"Unknown conversion specifier '{conversion}'"),
        };
        if (specification.Contains('{', StringComparison.Ordinal))
        {
            specification = Expand(specification, arguments, ref automatic, depth + 1);
        }

        return Ops.Format(value, specification);
    }

    private static object Find(string path, in CallArguments arguments, ref int automatic)
    {
        var end = path.AsSpan().IndexOfAny('.', '[');
        var head = end < 0 ? path : path[..end];
        object value;
        if (head.Length == 0)
        {
            value = Positional(arguments, automatic++);
        }
        else if (int.TryParse(head, NumberStyles.None, CultureInfo.InvariantCulture, out var place))
        {
            value = Positional(arguments, place);
        }
        else if (!arguments.TryGetNamed(head, out value))
        {
            throw Raise.KeyError(head);
        }

        var rest = end < 0 ? "" : path[end..];
        while (rest.Length > 0)
        {
            var next = rest.AsSpan(1).IndexOfAny('.', '[');
            var part = next < 0 ? rest : rest[..(next + 1)];
            rest = next < 0 ? "" : rest[(next + 1)..];
            value = part[0] == '.'
                ? Ops.GetAttribute(value, part[1..])
                : Ops.GetItem(value, Key(part[1..].TrimEnd(']')));
        }

        return value;
    }

    private static object Positional(in CallArguments arguments, int place) => place < arguments.Count
        ? arguments[place]
        : throw Raise.IndexError($"Replacement index {place} out of range for positional args tuple");

    private static object Key(string text) => long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? Py.Int(number) : text;
}
