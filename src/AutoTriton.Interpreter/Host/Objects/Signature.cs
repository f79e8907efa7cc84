using System.Globalization;
using System.Numerics;

namespace AutoTriton.Interpreter.Host.Objects;

/// <summary>
/// The parameters of a builtin in Python's notation: <c>input, dim=None, /, keepdim=False, *sizes, dtype=None, **kwargs</c>.
/// Defaults are None, True, False, numbers, quoted strings without commas, <c>()</c>, or <c>...</c> (Ellipsis: not given).
/// </summary>
internal sealed class Signature
{
    private readonly string[] _names;
    private readonly object?[] _defaults;
    private readonly int _positionalOnly;
    private readonly int _positional;
    private readonly int _starIndex = -1;
    private readonly int _starStarIndex = -1;

    private Signature(string text)
    {
        var names = new List<string>();
        var defaults = new List<object?>();
        var keywordOnly = false;
        foreach (var part in text.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            if (part == "/")
            {
                _positionalOnly = names.Count;
                continue;
            }

            if (part == "*")
            {
                keywordOnly = true;
                continue;
            }

            if (part.StartsWith("**", StringComparison.Ordinal))
            {
                _starStarIndex = names.Count;
                names.Add(part[2..]);
                defaults.Add(null);
                continue;
            }

            if (part[0] == '*')
            {
                keywordOnly = true;
                _starIndex = names.Count;
                names.Add(part[1..]);
                defaults.Add(null);
                continue;
            }

            var equals = part.IndexOf('=', StringComparison.Ordinal);
            names.Add(equals < 0 ? part : part[..equals].Trim());
            defaults.Add(equals < 0 ? null : ParseDefault(part[(equals + 1)..].Trim()));
            _positional += keywordOnly ? 0 : 1;
        }

        _names = [.. names];
        _defaults = [.. defaults];
    }

    /// <summary>The parameters' names.</summary>
    public IReadOnlyList<string> Names => _names;

    public static Signature Parse(string text) => new(text);

    public int IndexOf(string name) => Array.IndexOf(_names, name);

    /// <summary>Binds arguments as Python does, or raises TypeError.</summary>
    public BoundArguments Bind(string function, in CallArguments arguments)
    {
        var values = new object?[_names.Length];
        var given = arguments.Positional;
        var direct = Math.Min(given.Length, _positional);
        Array.Copy(given, values, direct);
        if (_starIndex >= 0)
        {
            values[_starIndex] = new PyTuple(given[direct..]);
        }
        else if (given.Length > _positional)
        {
            throw Raise.TypeError($"{function}() takes {_positional} positional argument{(_positional == 1 ? "" : "s")} but {given.Length} {(given.Length == 1 ? "was" : "were")} given");
        }

        BindNamed(function, arguments, values);
        for (var i = 0; i < values.Length; i++)
        {
            values[i] ??= i == _starStarIndex ? new PyDict() : _defaults[i]
                ?? throw Raise.TypeError($"{function}() missing required argument: '{_names[i]}' (pos {i + 1})");
        }

        return new BoundArguments(this, values!);
    }

    private void BindNamed(string function, in CallArguments arguments, object?[] values)
    {
        PyDict? rest = null;
        for (var i = 0; i < arguments.Names.Length; i++)
        {
            var name = arguments.Names[i];
            var index = Array.IndexOf(_names, name);
            if (index >= _positionalOnly && index != _starIndex && index != _starStarIndex)
            {
                values[index] = values[index] is null
                    ? arguments.Named[i]
                    : throw Raise.TypeError($"{function}() got multiple values for argument '{name}'");
            }
            else if (_starStarIndex >= 0)
            {
                (rest ??= new PyDict()).Set(name, arguments.Named[i]);
            }
            else
            {
                throw Raise.TypeError($"{function}() got an unexpected keyword argument '{name}'");
            }
        }

        if (rest is not null)
        {
            values[_starStarIndex] = rest;
        }
    }

    private static object ParseDefault(string text) => text switch
    {
        "None" => Py.None,
        "True" => Py.True,
        "False" => Py.False,
        "..." => Py.Ellipsis,
        "()" => Py.EmptyTuple,
        _ when text[0] is '\'' or '"' => text[1..^1],
        _ when BigInteger.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var integer) => Py.Int(integer),
        _ => double.Parse(text, CultureInfo.InvariantCulture),
    };
}
