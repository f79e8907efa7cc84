using System.Text;
using AutoTriton.Python.Syntax;
using AutoTriton.Python.Tokenization;

namespace AutoTriton.Python.Parsing;

/// <content>f-strings, as Python 3.12 reads them: fields may hold any expression, the same quotes and line ends included.</content>
internal sealed partial class Parser
{
    // CPython's limit.
    private const int MaximumFieldNesting = 3;

    private void ParseFormattedString(FormattedParts parts)
    {
        var form = _tokens.Form;
        while (ParseLiteral(form, parts, inSpecification: false) != LiteralStop.Quote)
        {
            ParseField(form, parts, nesting: 1);
        }

        _tokens.CloseString(form);
        Next();
    }

    // Reads text up to a field or the end. Doubled braces stand for one.
    private LiteralStop ParseLiteral(FormattedStringForm form, FormattedParts parts, bool inSpecification)
    {
        while (true)
        {
            var start = _tokens.End;
            var line = _tokens.ReadingLine;
            var column = _tokens.ReadingColumn;
            var stop = _tokens.ReadLiteral(form, inSpecification);
            var isDoubled = stop is LiteralStop.DoubledOpen or LiteralStop.DoubledClose;
            if (isDoubled)
            {
                _tokens.Skip(1);
            }

            if (_tokens.End > start)
            {
                var end = _tokens.ReadingColumn + (isDoubled ? 1 : 0);
                var span = new SourceSpan(line, column, _tokens.ReadingLine, end);
                AddLiteral(parts, _tokens.Slice(start, _tokens.End), form.IsRaw, span);
            }

            if (!isDoubled)
            {
                return CheckStop(stop, inSpecification);
            }

            _tokens.Skip(1);
        }
    }

    private static void AddLiteral(FormattedParts parts, ReadOnlySpan<char> text, bool isRaw, SourceSpan span)
    {
        if (isRaw)
        {
            parts.AddText(text, span);
        }
        else
        {
            parts.AddEscaped(text, span);
        }
    }

    private LiteralStop CheckStop(LiteralStop stop, bool inSpecification) => (stop, inSpecification) switch
    {
        (LiteralStop.Close, false) => throw ErrorAtReading("f-string: single '}' is not allowed", "'}}'"),
        (LiteralStop.Quote, true) => throw ErrorAtReading("f-string: the replacement field is not closed", "'}'"),
        _ => stop,
    };

    private PythonSyntaxException ErrorAtReading(string message, string expected) => new(
        message,
        new SourceSpan(_tokens.ReadingLine, _tokens.ReadingColumn, _tokens.ReadingLine, _tokens.ReadingColumn + 1),
        expected);

    // '{' expression ['='] ['!' conversion] [':' specification] '}'
    private void ParseField(FormattedStringForm form, FormattedParts parts, int nesting)
    {
        if (nesting > MaximumFieldNesting)
        {
            throw ErrorAtReading($"f-string: fields nest too deeply (at most {MaximumFieldNesting} in one string)", "'}'");
        }

        Enter();
        var outerHeight = BeginElement();
        var start = new SourcePosition(_tokens.ReadingLine, _tokens.ReadingColumn);
        var textStart = _tokens.End + 1;
        var outerDepth = _tokens.FieldDepth;
        _tokens.OpenField();
        var textLine = new SourcePosition(start.Line, start.Column + 1);
        if (Kind is TokenKind.RightBrace or TokenKind.FormatColon or TokenKind.Exclamation or TokenKind.Assign)
        {
            throw Unexpected("an expression");
        }

        var value = ParseYieldOrStarExpressions();
        var isDebug = TryTake(TokenKind.Assign);
        if (isDebug)
        {
            var span = new SourceSpan(textLine.Line, textLine.Column, _tokens.Line, _tokens.Column);
            parts.AddText(WithoutComments(_tokens.Slice(textStart, _tokens.Start)), span);
        }

        var conversion = Kind == TokenKind.Exclamation ? ParseConversion() : -1;
        var specification = Kind == TokenKind.FormatColon ? ParseSpecification(form, nesting) : null;
        if (specification is null && Kind != TokenKind.RightBrace)
        {
            throw Unexpected("'}', '!' or ':'");
        }

        if (isDebug && conversion < 0 && specification is null)
        {
            conversion = 'r';
        }

        _tokens.FieldDepth = outerDepth;
        _depth--;
        Grow();
        EndElement(outerHeight);
        var fieldSpan = new SourceSpan(start.Line, start.Column, _tokens.ReadingLine, _tokens.ReadingColumn);
        parts.AddField(new FormattedValueExpression(value, conversion, specification, fieldSpan));
    }

    // The text of a field that shows itself leaves comments out.
    private static ReadOnlySpan<char> WithoutComments(ReadOnlySpan<char> text)
    {
        if (!text.Contains('#'))
        {
            return text;
        }

        var kept = new StringBuilder(text.Length);
        var quote = '\0';
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '#' && quote == '\0')
            {
                var length = text[i..].IndexOf('\n');
                i = length < 0 ? text.Length : i + length;
            }
            else if (text[i] is '\'' or '"')
            {
                quote = quote == '\0' ? text[i] : quote == text[i] ? '\0' : quote;
            }

            kept.Append(i < text.Length ? text[i..(i + 1)] : "");
        }

        return kept.ToString();
    }

    private int ParseConversion()
    {
        var end = _tokens.End;
        Next();
        if (Kind != TokenKind.Name || _tokens.Start != end || _tokens.Text is not ("s" or "r" or "a"))
        {
            throw Unexpected("'s', 'r' or 'a' right behind '!'");
        }

        int conversion = _tokens.Text[0];
        Next();
        return conversion;
    }

    // A line end ends the specification of a field between single quotes; nothing but the brace may follow.
    private void CloseFieldOnLaterLine()
    {
        Next();
        if (Kind != TokenKind.RightBrace)
        {
            throw Unexpected("'}'");
        }
    }

    private FormattedStringExpression ParseSpecification(FormattedStringForm form, int nesting)
    {
        var start = Here;
        _tokens.BeginSpecification();
        var parts = new FormattedParts(_expressions);
        var stop = ParseLiteral(form, parts, inSpecification: true);
        while (stop == LiteralStop.Field)
        {
            ParseField(form, parts, nesting + 1);
            stop = ParseLiteral(form, parts, inSpecification: true);
            if (stop == LiteralStop.LineEnd)
            {
                throw ErrorAtReading("unterminated f-string literal", "'}'");
            }
        }

        var span = new SourceSpan(start.Line, start.Column, _tokens.ReadingLine, _tokens.ReadingColumn);
        if (stop == LiteralStop.LineEnd)
        {
            CloseFieldOnLaterLine();
        }
        else
        {
            _tokens.CloseField();
        }

        Grow();
        return new FormattedStringExpression(parts.Take(), span);
    }
}
