using System.Runtime.InteropServices;
using System.Text;
using AutoTriton.Python.Syntax;
using AutoTriton.Python.Tokenization;

namespace AutoTriton.Python.Parsing;

/// <content>String and bytes literals, and those that stand side by side.</content>
internal sealed partial class Parser
{
    private Expression ParseStrings()
    {
        if (Kind == TokenKind.String && (_tokens.Prefix & StringPrefix.Bytes) != 0)
        {
            return ParseBytes();
        }

        var start = Here;
        if (Kind == TokenKind.String)
        {
            var value = ReadString();
            Next();
            if (Kind is not (TokenKind.String or TokenKind.FormattedStringStart))
            {
                return new ConstantExpression(ConstantKind.String, value, SpanFrom(start));
            }

            return ParseConcatenation(value, start);
        }

        return ParseConcatenation(null, start);
    }

    private Expression ParseConcatenation(string? first, SourcePosition start)
    {
        var parts = new FormattedParts(_expressions);
        var isFormatted = false;
        if (first is not null)
        {
            parts.AddText(first, SpanFrom(start));
        }

        while (Kind is TokenKind.String or TokenKind.FormattedStringStart)
        {
            if (Kind == TokenKind.FormattedStringStart)
            {
                isFormatted = true;
                ParseFormattedString(parts);
            }
            else if ((_tokens.Prefix & StringPrefix.Bytes) != 0)
            {
                throw MixedStrings();
            }
            else
            {
                parts.AddText(ReadString(), _tokens.Span);
                Next();
            }
        }

        Grow();
        return isFormatted
            ? new FormattedStringExpression(parts.Take(), SpanFrom(start))
            : new ConstantExpression(ConstantKind.String, parts.TakeText(), SpanFrom(start));
    }

    private PythonSyntaxException MixedStrings() =>
        _tokens.Error("cannot mix bytes and nonbytes literals", "literals of one kind side by side");

    private string ReadString()
    {
        var text = _tokens.Slice(_tokens.BodyStart, _tokens.BodyEnd);
        if (!_tokens.HasBackslash || (_tokens.Prefix & StringPrefix.Raw) != 0)
        {
            return text.ToString();
        }

        var builder = new StringBuilder(text.Length);
        StringDecoder.Decode(text, builder, _tokens.Span);
        return builder.ToString();
    }

    private ConstantExpression ParseBytes()
    {
        var start = Here;
        var bytes = new List<byte>();
        while (Kind == TokenKind.String && (_tokens.Prefix & StringPrefix.Bytes) != 0)
        {
            var isRaw = (_tokens.Prefix & StringPrefix.Raw) != 0;
            StringDecoder.DecodeBytes(_tokens.Slice(_tokens.BodyStart, _tokens.BodyEnd), isRaw, bytes, _tokens.Span);
            Next();
        }

        if (Kind is TokenKind.String or TokenKind.FormattedStringStart)
        {
            throw MixedStrings();
        }

        return new ConstantExpression(ConstantKind.Bytes, ImmutableCollectionsMarshal.AsImmutableArray(bytes.ToArray()), SpanFrom(start));
    }
}
