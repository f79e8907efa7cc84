using System.Globalization;
using System.Text;
using AutoTriton.Python.Syntax;
using AutoTriton.Python.Unicode;

namespace AutoTriton.Python.Parsing;

/// <summary>Turns the text between quotes into its value.</summary>
internal static class StringDecoder
{
    /// <summary>Decodes the escapes of a string.</summary>
    /// <param name="text">The text between the quotes, or a part of it.</param>
    /// <param name="into">Where the value is added.</param>
    /// <param name="span">Where the string stands, for errors.</param>
    public static void Decode(ReadOnlySpan<char> text, StringBuilder into, SourceSpan span)
    {
        while (true)
        {
            var plain = text.IndexOf('\\');
            if (plain < 0)
            {
                into.Append(text);
                return;
            }

            into.Append(text[..plain]);
            text = text[(plain + 1)..];
            if (text.IsEmpty)
            {
                into.Append('\\');
                return;
            }

            text = text[DecodeEscape(text, into, span)..];
        }
    }

    /// <summary>Decodes a bytes literal.</summary>
    /// <param name="text">The text between the quotes.</param>
    /// <param name="isRaw">Whether backslashes stand for themselves.</param>
    /// <param name="into">Where the bytes are added.</param>
    /// <param name="span">Where the literal stands, for errors.</param>
    public static void DecodeBytes(ReadOnlySpan<char> text, bool isRaw, List<byte> into, SourceSpan span)
    {
        if (text.IndexOfAnyExceptInRange('\0', '\x7F') >= 0)
        {
            throw new PythonSyntaxException("bytes can only contain ASCII literal characters", span, "an escape such as \\xNN");
        }

        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] != '\\' || isRaw || i + 1 >= text.Length)
            {
                into.Add((byte)text[i]);
                continue;
            }

            i += DecodeByteEscape(text[(i + 1)..], into, span);
        }
    }

    // Answers the number of characters behind the backslash that belong to the escape.
    private static int DecodeEscape(ReadOnlySpan<char> text, StringBuilder into, SourceSpan span)
    {
        var letter = text[0];
        if (SimpleEscape(letter) is { } simple)
        {
            into.Append(simple);
            return 1;
        }

        switch (letter)
        {
            case '\n':
                return 1;
            case >= '0' and <= '7':
                var length = ReadOctal(text, out var octal);
                into.Append((char)octal);
                return length;
            case 'x':
                AppendScalar(ReadHexadecimal(text, 2, span), into, span);
                return 3;
            case 'u':
                AppendScalar(ReadHexadecimal(text, 4, span), into, span);
                return 5;
            case 'U':
                AppendScalar(ReadHexadecimal(text, 8, span), into, span);
                return 9;
            case 'N':
                return DecodeNamed(text, into, span);
            default:
                into.Append('\\').Append(letter);
                return 1;
        }
    }

    private static int DecodeByteEscape(ReadOnlySpan<char> text, List<byte> into, SourceSpan span)
    {
        var letter = text[0];
        if (SimpleEscape(letter) is { } simple)
        {
            into.Add((byte)simple);
            return 1;
        }

        switch (letter)
        {
            case '\n':
                return 1;
            case >= '0' and <= '7':
                var length = ReadOctal(text, out var octal);
                into.Add((byte)octal);
                return length;
            case 'x':
                into.Add((byte)ReadHexadecimal(text, 2, span));
                return 3;
            default:
                into.Add((byte)'\\');
                into.Add((byte)letter);
                return 1;
        }
    }

    private static char? SimpleEscape(char letter) => letter switch
    {
        '\\' or '\'' or '"' => letter,
        'a' => '\a',
        'b' => '\b',
        'f' => '\f',
        'n' => '\n',
        'r' => '\r',
        't' => '\t',
        'v' => '\v',
        _ => null,
    };

    private static int ReadOctal(ReadOnlySpan<char> text, out int value)
    {
        value = 0;
        var length = 0;
        while (length < 3 && length < text.Length && text[length] is >= '0' and <= '7')
        {
            value = (value * 8) + (text[length++] - '0');
        }

        return length;
    }

    private static uint ReadHexadecimal(ReadOnlySpan<char> text, int digits, SourceSpan span)
    {
        if (text.Length > digits
            && text.Slice(1, digits).IndexOfAnyExcept(HexadecimalDigits) < 0)
        {
            return uint.Parse(text.Slice(1, digits), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);
        }

        throw new PythonSyntaxException($"truncated \\{text[0]} escape", span, $"{digits} hexadecimal digits behind \\{text[0]}");
    }

    private static readonly System.Buffers.SearchValues<char> HexadecimalDigits =
        System.Buffers.SearchValues.Create("0123456789abcdefABCDEF");

    private static void AppendScalar(uint value, StringBuilder into, SourceSpan span)
    {
        if (value > 0x10FFFF)
        {
            throw new PythonSyntaxException("an escape beyond the last Unicode character", span, "at most \\U0010FFFF");
        }

        if (value < 0x10000)
        {
            into.Append((char)value);
        }
        else
        {
            into.Append(char.ConvertFromUtf32((int)value));
        }
    }

    private static int DecodeNamed(ReadOnlySpan<char> text, StringBuilder into, SourceSpan span)
    {
        var close = text.Length > 1 && text[1] == '{' ? text.IndexOf('}') : -1;
        if (close < 0)
        {
            throw new PythonSyntaxException("malformed \\N character escape", span, "\\N{NAME}");
        }

        var name = text[2..close].ToString();
        into.Append(CharacterNames.Find(name)
            ?? throw new PythonSyntaxException($"unknown Unicode character name '{name}'", span, "a name of the Unicode character database"));
        return close + 1;
    }
}
