using System.Globalization;
using System.Text;

namespace AutoTriton.Interpreter.Host.Builtins;

/// <summary>str and bytes.</summary>
internal static class StrType
{
    private static readonly System.Buffers.SearchValues<char> Blanks = System.Buffers.SearchValues.Create(" \t\n\r\f\v");

    public static void Define()
    {
        ValueTypes.Str.Constructor = (_, a) => a.Count switch
        {
            0 => "",
            1 => Ops.Str(a[0]),
            _ => Encoding.UTF8.GetString(((PyBytes)a[0]).Data),
        };
        PyBytes.Type.Constructor = (_, a) => ToBytes(a);
        PyBytes.Type.SealedReason = "subclasses of bytes are not supported";
        PyBytes.Type
            .Method("decode", "self, encoding='utf-8', errors='strict'", a => Encoding.UTF8.GetString(((PyBytes)a[0]).Data))
            .Method("hex", "self", a => Convert.ToHexString(((PyBytes)a[0]).Data).ToLowerInvariant());
        DefineCase();
        DefineSearch();
        DefineParts();
    }

    private static void Text(string name, Func<string, object> body) =>
        ValueTypes.Str.Method(name, "self, /", a => body(a.String(0)));

    private static void DefineCase()
    {
        Text("lower", s => s.ToLowerInvariant());
        Text("upper", s => s.ToUpperInvariant());
        Text("casefold", s => s.ToLowerInvariant());
        Text("title", s => CultureInfo.InvariantCulture.TextInfo.ToTitleCase(s.ToLowerInvariant()));
        Text("capitalize", s => s.Length == 0 ? s : char.ToUpperInvariant(s[0]) + s[1..].ToLowerInvariant());
        Text("swapcase", s => new string([.. s.Select(c => char.IsUpper(c) ? char.ToLowerInvariant(c) : char.ToUpperInvariant(c))]));
        Text("isdigit", s => Py.Bool(s.Length > 0 && s.All(char.IsDigit)));
        Text("isdecimal", s => Py.Bool(s.Length > 0 && s.All(char.IsDigit)));
        Text("isnumeric", s => Py.Bool(s.Length > 0 && s.All(char.IsNumber)));
        Text("isalpha", s => Py.Bool(s.Length > 0 && s.All(char.IsLetter)));
        Text("isalnum", s => Py.Bool(s.Length > 0 && s.All(char.IsLetterOrDigit)));
        Text("isspace", s => Py.Bool(s.Length > 0 && s.All(char.IsWhiteSpace)));
        Text("islower", s => Py.Bool(s.Any(char.IsLower) && !s.Any(char.IsUpper)));
        Text("isupper", s => Py.Bool(s.Any(char.IsUpper) && !s.Any(char.IsLower)));
        Text("isidentifier", s => Py.Bool(s.Length > 0 && !char.IsDigit(s[0]) && s.All(c => char.IsLetterOrDigit(c) || c == '_')));
    }

    private static void DefineSearch()
    {
        ValueTypes.Str
            .Method("startswith", "self, prefix, start=0, end=None, /", a => Py.Bool(AnyAffix(a, (s, p) => s.StartsWith(p, StringComparison.Ordinal))))
            .Method("endswith", "self, suffix, start=0, end=None, /", a => Py.Bool(AnyAffix(a, (s, p) => s.EndsWith(p, StringComparison.Ordinal))))
            .Method("find", "self, sub, start=0, end=None, /", a => Py.Int(Find(a, last: false)))
            .Method("rfind", "self, sub, start=0, end=None, /", a => Py.Int(Find(a, last: true)))
            .Method("index", "self, sub, start=0, end=None, /", a => Found(Find(a, last: false)))
            .Method("rindex", "self, sub, start=0, end=None, /", a => Found(Find(a, last: true)))
            .Method("count", "self, sub, /", a => Py.Int(a.String(1).Length == 0
                ? a.String(0).Length + 1
                : (a.String(0).Length - a.String(0).Replace(a.String(1), "", StringComparison.Ordinal).Length) / a.String(1).Length))
            .Method("replace", "self, old, new, count=-1, /", a => Replace(a.String(0), a.String(1), a.String(2), a.Long(3)))
            .Method("removeprefix", "self, prefix, /", a => a.String(0).StartsWith(a.String(1), StringComparison.Ordinal) ? a.String(0)[a.String(1).Length..] : a[0])
            .Method("removesuffix", "self, suffix, /", a => a.String(1).Length > 0 && a.String(0).EndsWith(a.String(1), StringComparison.Ordinal) ? a.String(0)[..^a.String(1).Length] : a[0])
            .Method("translate", "self, table, /", a => string.Concat(a.String(0).Select(c => a[1] is PyDict table && table.TryGet(Py.Int(c), out var to)
                ? to is string text ? text : Py.IsNone(to) ? "" : ((char)Py.AsLong(to)).ToString()
                : c.ToString())))
            .Method("encode", "self, encoding='utf-8', errors='strict'", a => new PyBytes(Encoding.UTF8.GetBytes(a.String(0))))
            .Method("format", (in CallArguments a) => BraceFormat.Format(Py.AsString(a[0]), a.SkipFirst()))
            .Method("__len__", "self, /", a => Py.Int(a.String(0).Length));
    }

    private static void DefineParts()
    {
        ValueTypes.Str
            .Method("join", "self, iterable, /", a => Join(a.String(0), a[1]))
            .Method("split", "self, sep=None, maxsplit=-1", a => Py.List(Split(a.String(0), a[1], a.Long(2))))
            .Method("rsplit", "self, sep=None, maxsplit=-1", a => Py.List(SplitFromEnd(a.String(0), a[1], a.Long(2))))
            .Method("splitlines", "self, keepends=False", a => Py.List(a.String(0).ReplaceLineEndings("\n").TrimEnd('\n').Split('\n').Where(_ => a.String(0).Length > 0)))
            .Method("partition", "self, sep, /", a => Partition(a.String(0), a.String(1), a.String(0).IndexOf(a.String(1), StringComparison.Ordinal), first: true))
            .Method("rpartition", "self, sep, /", a => Partition(a.String(0), a.String(1), a.String(0).LastIndexOf(a.String(1), StringComparison.Ordinal), first: false))
            .Method("strip", "self, chars=None, /", a => a.IsNone(1) ? a.String(0).Trim() : a.String(0).Trim(a.String(1).ToCharArray()))
            .Method("lstrip", "self, chars=None, /", a => a.IsNone(1) ? a.String(0).TrimStart() : a.String(0).TrimStart(a.String(1).ToCharArray()))
            .Method("rstrip", "self, chars=None, /", a => a.IsNone(1) ? a.String(0).TrimEnd() : a.String(0).TrimEnd(a.String(1).ToCharArray()))
            .Method("center", "self, width, fillchar=' ', /", a => Pad(a, '^'))
            .Method("ljust", "self, width, fillchar=' ', /", a => Pad(a, '<'))
            .Method("rjust", "self, width, fillchar=' ', /", a => Pad(a, '>'))
            .Method("zfill", "self, width, /", a => ZeroFill(a.String(0), a.Long(1)))
            .Method("expandtabs", "self, tabsize=8", a => a.String(0).Replace("\t", new string(' ', (int)Math.Clamp(a.Long(1), 0, 64)), StringComparison.Ordinal));
    }

    private static bool AnyAffix(BoundArguments a, Func<string, string, bool> test)
    {
        var (text, _) = Window(a);
        return a[1] is PyTuple tuple
            ? tuple.Items.Any(item => test(text, Py.AsString(item)))
            : test(text, a.String(1));
    }

    private static (string Text, int Offset) Window(BoundArguments a)
    {
        var text = a.String(0);
        var (start, _, count) = new PySlice(a[2], a[3], Py.None).Resolve(text.Length);
        World.Step(count / 16);
        return (text.Substring((int)start, count), (int)start);
    }

    private static int Find(BoundArguments a, bool last)
    {
        var (text, offset) = Window(a);
        var place = last ? text.LastIndexOf(a.String(1), StringComparison.Ordinal) : text.IndexOf(a.String(1), StringComparison.Ordinal);
        return place < 0 ? -1 : place + offset;
    }

    private static object Found(int place) => place >= 0 ? Py.Int(place) : throw Raise.ValueError("substring not found");

    private static string Replace(string text, string old, string @new, long count)
    {
        if (count == 0)
        {
            return text;
        }

        var result = new StringBuilder();
        var from = 0;
        for (var done = 0L; count < 0 || done < count; done++)
        {
            World.Step();
            var place = old.Length == 0 ? (from < text.Length || done == 0 ? from : -1) : text.IndexOf(old, from, StringComparison.Ordinal);
            if (place < 0)
            {
                break;
            }

            World.ChargeMemory(2L * (place - from + @new.Length));
            result.Append(text, from, place - from).Append(@new);
            from = place + old.Length;
            if (old.Length == 0 && from < text.Length)
            {
                result.Append(text[from++]);
            }
            else if (old.Length == 0)
            {
                break;
            }
        }

        return result.Append(text, from, text.Length - from).ToString();
    }

    private static string Join(string separator, object items)
    {
        var result = new StringBuilder();
        var first = true;
        foreach (var item in Ops.Iterate(items))
        {
            var part = item as string ?? throw Raise.TypeError($"sequence item: expected str instance, {Ops.TypeName(item)} found");
            World.ChargeMemory(2L * (part.Length + separator.Length));
            result.Append(first ? "" : separator).Append(part);
            first = false;
        }

        return result.ToString();
    }

    private static List<string> Split(string text, object separator, long most)
    {
        World.ChargeMemory(16L * text.Length);
        var limit = most < 0 ? int.MaxValue : (int)Math.Min(most, int.MaxValue - 1) + 1;
        if (!Py.IsNone(separator))
        {
            var by = Py.AsString(separator);
            return by.Length == 0 ? throw Raise.ValueError("empty separator") : [.. text.Split(by, limit)];
        }

        var parts = new List<string>();
        var rest = text.TrimStart();
        while (rest.Length > 0 && parts.Count < limit - 1)
        {
            World.Step(1 + (rest.Length / 64));
            var end = rest.AsSpan().IndexOfAny(Blanks);
            parts.Add(end < 0 ? rest : rest[..end]);
            rest = end < 0 ? "" : rest[end..].TrimStart();
        }

        if (rest.Length > 0)
        {
            parts.Add(rest);
        }

        return parts;
    }

    private static List<string> SplitFromEnd(string text, object separator, long most)
    {
        if (most < 0)
        {
            return Split(text, separator, most);
        }

        var by = Py.IsNone(separator) ? " " : Py.AsString(separator);
        var parts = new List<string>();
        while (parts.Count < most && text.LastIndexOf(by, StringComparison.Ordinal) is var place and >= 0)
        {
            World.Step();
            parts.Insert(0, text[(place + by.Length)..]);
            text = text[..place];
        }

        parts.Insert(0, text);
        return parts;
    }

    private static PyTuple Partition(string text, string separator, int place, bool first) => place >= 0
        ? Py.Tuple(text[..place], separator, text[(place + separator.Length)..])
        : first ? Py.Tuple(text, "", "") : Py.Tuple("", "", text);

    private static string Pad(BoundArguments a, char align) =>
        FormatSpecification.Format(a.String(0), string.Create(CultureInfo.InvariantCulture, $"{a.String(2)}{align}{Math.Max(0, a.Long(1))}"));

    private static string ZeroFill(string text, long width)
    {
        var sign = text.Length > 0 && text[0] is '+' or '-' ? text[..1] : "";
        return sign + FormatSpecification.Format(text[sign.Length..], string.Create(CultureInfo.InvariantCulture, $"0>{Math.Max(0, width - sign.Length)}"));
    }

    private static PyBytes ToBytes(in CallArguments a) => a.Count == 0 ? new PyBytes([]) : a[0] switch
    {
        string text => new PyBytes(Encoding.UTF8.GetBytes(text)),
        PyBytes bytes => bytes,
        long count => new PyBytes(Zeros(count)),
        _ => new PyBytes([.. Ops.Iterate(a[0]).Select(item => Py.AsLong(item) is >= 0 and < 256 and var value
            ? (byte)value
            : throw Raise.ValueError("bytes must be in range(0, 256)"))]),
    };

    private static byte[] Zeros(long count)
    {
        World.ChargeMemory(count);
        return new byte[count];
    }
}
