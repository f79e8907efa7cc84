using System.Text;
using AutoTriton.Python.Syntax;

namespace AutoTriton.Python.Tokenization;

/// <summary>Decodes the bytes of a source file (PEP 263).</summary>
internal static class SourceEncoding
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>The text of a source file.</summary>
    /// <exception cref="PythonSyntaxException">The bytes are not text in the file's encoding, or that is not known.</exception>
    public static string Decode(ReadOnlySpan<byte> source)
    {
        ReadOnlySpan<byte> mark = [0xEF, 0xBB, 0xBF];
        var hasMark = source.StartsWith(mark);
        var text = hasMark ? source[mark.Length..] : source;
        var declared = FindDeclaration(text);
        if (declared is null || IsUtf8(declared))
        {
            return DecodeUtf8(text);
        }

        return hasMark
            ? throw Error($"the encoding '{declared}' contradicts the byte order mark", "utf-8")
            : DecodeDeclared(text, declared);
    }

    private static string DecodeUtf8(ReadOnlySpan<byte> text)
    {
        try
        {
            return Utf8.GetString(text);
        }
        catch (DecoderFallbackException invalid)
        {
            var before = text[..invalid.Index];
            var line = before.Count((byte)'\n') + 1;
            var column = Encoding.UTF8.GetCharCount(before[(before.LastIndexOf((byte)'\n') + 1)..]);
            throw new PythonSyntaxException(
                $"the byte 0x{text[invalid.Index]:X2} is not UTF-8, and no other encoding is declared",
                new SourceSpan(line, column, line, column + 1),
                "UTF-8, or a comment '# coding: NAME' in the first two lines");
        }
    }

    private static string DecodeDeclared(ReadOnlySpan<byte> text, string name)
    {
        var encoding = Find(name) ?? throw Error($"unknown encoding '{name}'", "utf-8 or another encoding that extends ASCII");
        try
        {
            return encoding.GetString(text);
        }
        catch (DecoderFallbackException)
        {
            throw Error($"the source is not text in its declared encoding '{name}'", "the encoding it is in");
        }
    }

    private static Encoding? Find(string name)
    {
        var normalized = name.Replace('_', '-').ToLowerInvariant();
        if (normalized is "latin-1" or "iso-8859-1" or "iso-latin-1" or "latin1" || normalized.StartsWith("latin-1-", StringComparison.Ordinal))
        {
            return Encoding.Latin1;
        }

        if (normalized.StartsWith("cp", StringComparison.Ordinal) && int.TryParse(normalized.AsSpan(2), out var page))
        {
            normalized = $"windows-{page}";
        }

        try
        {
            return normalized is "ascii" or "us-ascii"
                ? Encoding.GetEncoding("us-ascii", EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback)
                : CodePagesEncodingProvider.Instance.GetEncoding(normalized, EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback);
        }
        catch (Exception unknown) when (unknown is ArgumentException or NotSupportedException)
        {
            return null;
        }
    }

    private static bool IsUtf8(string name)
    {
        var normalized = name.Replace('_', '-').ToLowerInvariant();
        return normalized is "utf-8" or "utf8" or "u8" || normalized.StartsWith("utf-8-", StringComparison.Ordinal);
    }

    // A comment in the first two lines that says coding: or coding=; the first line must be blank or a comment for the
    // second to count.
    private static string? FindDeclaration(ReadOnlySpan<byte> text)
    {
        for (var line = 0; line < 2; line++)
        {
            var end = text.IndexOfAny((byte)'\n', (byte)'\r');
            var current = (end < 0 ? text : text[..end]).Trim(" \t\f"u8);
            if (current.StartsWith("#"u8) && ReadDeclaration(current) is { } name)
            {
                return name;
            }

            if (end < 0 || !(current.IsEmpty || current.StartsWith("#"u8)))
            {
                return null;
            }

            text = text[(end + (text[end..].StartsWith("\r\n"u8) ? 2 : 1))..];
        }

        return null;
    }

    private static string? ReadDeclaration(ReadOnlySpan<byte> comment)
    {
        for (var found = comment.IndexOf("coding"u8); found >= 0; found = comment.IndexOf("coding"u8))
        {
            comment = comment[(found + "coding"u8.Length)..];
            if (comment.IsEmpty || comment[0] is not ((byte)':' or (byte)'='))
            {
                continue;
            }

            var name = comment[1..].TrimStart(" \t"u8);
            var length = 0;
            while (length < name.Length && (char.IsAsciiLetterOrDigit((char)name[length]) || name[length] is (byte)'-' or (byte)'_' or (byte)'.'))
            {
                length++;
            }

            if (length > 0)
            {
                return Encoding.ASCII.GetString(name[..length]);
            }
        }

        return null;
    }

    private static PythonSyntaxException Error(string message, string expected) => new(message, new SourceSpan(1, 0, 1, 0), expected);
}
