using System.Collections.Immutable;
using AutoTriton.Python.Syntax;
using AutoTriton.Python.Tokenization;

namespace AutoTriton.Python.Parsing;

/// <content>Patterns.</content>
internal sealed partial class Parser
{
    private readonly NodeStack<Pattern> _patterns = new();

    // A pattern, or a sequence without brackets.
    private Pattern ParseOpenPattern()
    {
        var start = Here;
        var first = ParseMaybeStarPattern();
        if (Kind != TokenKind.Comma)
        {
            return first is StarPattern ? throw Unexpected("','") : first;
        }

        var mark = _patterns.Count;
        _patterns.Push(first);
        while (TryTake(TokenKind.Comma) && Kind is not (TokenKind.Colon or TokenKind.If))
        {
            _patterns.Push(ParseMaybeStarPattern());
        }

        return new SequencePattern(_patterns.Take(mark), SpanFrom(start));
    }

    private Pattern ParseMaybeStarPattern()
    {
        if (Kind != TokenKind.Star)
        {
            return ParseAsPattern();
        }

        var start = Here;
        Next();
        var name = ExpectName();
        return new StarPattern(name == "_" ? null : name, SpanFrom(start));
    }

    private Pattern ParseAsPattern()
    {
        Enter();
        var start = Here;
        var outer = BeginElement();
        var pattern = ParseOrPattern();
        EndElement(outer);
        _depth--;
        if (!TryTake(TokenKind.As))
        {
            return pattern;
        }

        if (IsSoftKeyword("_"))
        {
            throw _tokens.Error("cannot use '_' as the target of 'as'", "a name");
        }

        var name = ExpectName();
        return Kind is TokenKind.Dot or TokenKind.LeftParenthesis
            ? throw Unexpected("a plain name behind 'as'")
            : new AsPattern(pattern, name, SpanFrom(start));
    }

    private Pattern ParseOrPattern()
    {
        var start = Here;
        var first = ParseClosedPattern();
        if (Kind != TokenKind.Bar)
        {
            return first;
        }

        var mark = _patterns.Count;
        _patterns.Push(first);
        while (TryTake(TokenKind.Bar))
        {
            var outer = BeginElement();
            _patterns.Push(ParseClosedPattern());
            EndElement(outer);
        }

        return new OrPattern(_patterns.Take(mark), SpanFrom(start));
    }

    private Pattern ParseClosedPattern()
    {
        switch (Kind)
        {
            case TokenKind.Name:
                return ParseNamePattern();
            case TokenKind.None or TokenKind.True or TokenKind.False:
                var constant = (ConstantExpression)ParseAtom();
                return new SingletonPattern(constant, constant.Span);
            case TokenKind.Number or TokenKind.Minus or TokenKind.String or TokenKind.FormattedStringStart:
                var value = ParseLiteralPattern();
                return new ValuePattern(value, value.Span);
            case TokenKind.LeftParenthesis:
                return ParseGroupPattern();
            case TokenKind.LeftBracket:
                return ParseSequencePattern(TokenKind.RightBracket);
            case TokenKind.LeftBrace:
                return ParseMappingPattern();
            default:
                throw Unexpected("a pattern");
        }
    }

    // A capture, the wildcard, a dotted value or a class.
    private Pattern ParseNamePattern()
    {
        var start = Here;
        var name = _tokens.Text;
        Next();
        if (Kind is not (TokenKind.Dot or TokenKind.LeftParenthesis))
        {
            return new AsPattern(null, name == "_" ? null : name, SpanFrom(start));
        }

        if (name == "_")
        {
            throw Unexpected("':' behind the wildcard");
        }

        var value = ParseDottedValue(new NameExpression(name, SpanFrom(start)), start);
        return Kind == TokenKind.LeftParenthesis
            ? ParseClassPattern(value, start)
            : new ValuePattern(value, value.Span);
    }

    private Expression ParseDottedValue(Expression value, SourcePosition start)
    {
        while (TryTake(TokenKind.Dot))
        {
            var attribute = ExpectName();
            Grow();
            value = new AttributeExpression(value, attribute, SpanFrom(start));
        }

        return value;
    }

    // Strings, and numbers with a sign or an imaginary part.
    private Expression ParseLiteralPattern()
    {
        if (Kind is TokenKind.String or TokenKind.FormattedStringStart)
        {
            return ParseStrings();
        }

        var start = Here;
        var real = ParseSignedNumber();
        if (Kind is not (TokenKind.Plus or TokenKind.Minus))
        {
            return real;
        }

        if (IsImaginary(real is UnaryExpression unary ? unary.Operand : real))
        {
            throw ErrorAt(real, "real number required in complex literal", "a real number");
        }

        var @operator = Kind == TokenKind.Plus ? BinaryOperator.Add : BinaryOperator.Subtract;
        Next();
        var imaginary = ParseNumber();
        return IsImaginary(imaginary)
            ? new BinaryExpression(real, @operator, imaginary, SpanFrom(start))
            : throw ErrorAt(imaginary, "imaginary number required in complex literal", "an imaginary number");
    }

    private static bool IsImaginary(Expression number) =>
        number is ConstantExpression { ConstantKind: ConstantKind.Imaginary };

    private Expression ParseSignedNumber()
    {
        var start = Here;
        if (!TryTake(TokenKind.Minus))
        {
            return ParseNumber();
        }

        var number = ParseNumber();
        return new UnaryExpression(UnaryOperator.Minus, number, SpanFrom(start));
    }

    private Expression ParseNumber() => Kind == TokenKind.Number ? ParseAtom() : throw Unexpected("a number");

    // '(' pattern ')' is the pattern itself; with a comma, or empty, it is a sequence.
    private Pattern ParseGroupPattern()
    {
        var start = Here;
        Next();
        var mark = _patterns.Count;
        var hasComma = false;
        while (Kind != TokenKind.RightParenthesis)
        {
            _patterns.Push(ParseMaybeStarPattern());
            if (Kind != TokenKind.RightParenthesis)
            {
                Expect(TokenKind.Comma, "',' or ')'");
                hasComma = true;
            }
        }

        Next();
        var patterns = _patterns.Take(mark);
        if (patterns.Length != 1 || hasComma)
        {
            return new SequencePattern(patterns, SpanFrom(start));
        }

        return patterns[0] is StarPattern
            ? throw ErrorAt(patterns[0], "a starred pattern must stand in a sequence", "','")
            : patterns[0];
    }

    private SequencePattern ParseSequencePattern(TokenKind close)
    {
        var start = Here;
        Next();
        var mark = _patterns.Count;
        while (Kind != close)
        {
            _patterns.Push(ParseMaybeStarPattern());
            if (Kind != close)
            {
                Expect(TokenKind.Comma, $"',' or {TokenNames.Of(close)}");
            }
        }

        Next();
        return new SequencePattern(_patterns.Take(mark), SpanFrom(start));
    }

    private MappingPattern ParseMappingPattern()
    {
        var start = Here;
        Next();
        var keyMark = _expressions.Count;
        var mark = _patterns.Count;
        string? rest = null;
        while (Kind != TokenKind.RightBrace)
        {
            if (rest is not null)
            {
                throw _tokens.Error("'**' must be the last in a mapping pattern", "'}'");
            }

            if (TryTake(TokenKind.DoubleStar))
            {
                rest = IsSoftKeyword("_") ? throw Unexpected("a name other than '_'") : ExpectName();
            }
            else
            {
                var outer = BeginElement();
                _expressions.Push(ParseMappingKey());
                EndElement(outer);
                Expect(TokenKind.Colon);
                _patterns.Push(ParseAsPattern());
            }

            if (Kind != TokenKind.RightBrace)
            {
                Expect(TokenKind.Comma, "',' or '}'");
            }
        }

        Next();
        return new MappingPattern(_expressions.Take(keyMark), _patterns.Take(mark), rest, SpanFrom(start));
    }

    private Expression ParseMappingKey()
    {
        switch (Kind)
        {
            case TokenKind.None or TokenKind.True or TokenKind.False:
                return ParseAtom();
            case TokenKind.Number or TokenKind.Minus or TokenKind.String or TokenKind.FormattedStringStart:
                return ParseLiteralPattern();
            default:
                var start = Here;
                var name = ExpectName();
                var value = new NameExpression(name, SpanFrom(start));
                return Kind == TokenKind.Dot
                    ? ParseDottedValue(value, start)
                    : throw Unexpected("a literal or a dotted name as the key");
        }
    }

    private ClassPattern ParseClassPattern(Expression type, SourcePosition start)
    {
        Next();
        var mark = _patterns.Count;
        ImmutableArray<Pattern>? positional = null;
        var names = ImmutableArray.CreateBuilder<string>(0);
        while (Kind != TokenKind.RightParenthesis)
        {
            var pattern = ParseAsPattern();
            if (Kind == TokenKind.Assign && pattern is AsPattern { Pattern: null })
            {
                positional ??= TakePositional(mark);
                names.Add(NameOf(pattern));
                Next();
                pattern = ParseAsPattern();
            }
            else if (positional is not null)
            {
                throw ErrorAt(pattern, "positional patterns follow keyword patterns", "a keyword pattern");
            }

            _patterns.Push(pattern);
            if (Kind != TokenKind.RightParenthesis)
            {
                Expect(TokenKind.Comma, "',' or ')'");
            }
        }

        Next();
        var last = _patterns.Take(mark);
        return new ClassPattern(type, positional ?? last, names.DrainToImmutable(), positional is null ? [] : last, SpanFrom(start));
    }

    private ImmutableArray<Pattern> TakePositional(int mark) => _patterns.Take(mark);

    private static string NameOf(Pattern pattern) => ((AsPattern)pattern).Name ?? "_";
}
