using System.Collections.Immutable;
using AutoTriton.Python.Syntax;
using AutoTriton.Python.Tokenization;

namespace AutoTriton.Python.Parsing;

/// <content>Primaries: atoms with attributes, calls and subscripts behind them.</content>
internal sealed partial class Parser
{
    private readonly NodeStack<KeywordArgument> _keywords = new();

    // An expression that was read ahead; a token of kind Parsed stands for it.
    private Expression? _parsed;

    private Expression ParsePrimary()
    {
        var start = Here;
        var result = ParseAtom();
        while (true)
        {
            switch (Kind)
            {
                case TokenKind.Dot:
                    Next();
                    var name = ExpectName();
                    Grow();
                    result = new AttributeExpression(result, name, SpanFrom(start));
                    break;
                case TokenKind.LeftParenthesis:
                    result = ParseCall(result, start);
                    break;
                case TokenKind.LeftBracket:
                    Next();
                    var index = ParseSubscript();
                    Expect(TokenKind.RightBracket);
                    Grow();
                    result = new SubscriptExpression(result, index, SpanFrom(start));
                    break;
                default:
                    return result;
            }
        }
    }

    private Expression ParseAtom()
    {
        var span = _tokens.Span;
        switch (Kind)
        {
            case TokenKind.Name:
                var name = _tokens.Text;
                Next();
                return new NameExpression(name, span);
            case TokenKind.Number:
                var number = NumberLiteral.Read(_tokens);
                Next();
                return number;
            case TokenKind.String or TokenKind.FormattedStringStart:
                return ParseStrings();
            case TokenKind.LeftParenthesis:
                return ParseParenthesized();
            case TokenKind.LeftBracket:
                return ParseListDisplay();
            case TokenKind.LeftBrace:
                return ParseBraceDisplay();
            case TokenKind.None:
                return TakeConstant(ConstantKind.None, null);
            case TokenKind.True:
                return TakeConstant(ConstantKind.Boolean, BoxedValues.True);
            case TokenKind.False:
                return TakeConstant(ConstantKind.Boolean, BoxedValues.False);
            case TokenKind.Ellipsis:
                return TakeConstant(ConstantKind.Ellipsis, null);
            case TokenKind.Parsed:
                Next();
                return _parsed!;
            default:
                throw Unexpected("an expression");
        }
    }

    private ConstantExpression TakeConstant(ConstantKind kind, object? value)
    {
        var constant = new ConstantExpression(kind, value, _tokens.Span);
        Next();
        return constant;
    }

    private Expression ParseSubscript()
    {
        var start = Here;
        var first = ParseSlice();
        if (Kind != TokenKind.Comma)
        {
            if (first is not StarredExpression)
            {
                return first;
            }

            Grow();
            return new TupleExpression([first], SpanFrom(start));
        }

        var mark = _expressions.Count;
        _expressions.Push(first);
        while (TryTake(TokenKind.Comma) && Kind != TokenKind.RightBracket)
        {
            _expressions.Push(ParseSlice());
        }

        Grow();
        return new TupleExpression(_expressions.Take(mark), SpanFrom(start));
    }

    private Expression ParseSlice()
    {
        if (Kind == TokenKind.Star)
        {
            return ParseStarred(wide: true);
        }

        var outer = BeginElement();
        var slice = ParseSliceOrExpression();
        EndElement(outer);
        return slice;
    }

    private Expression ParseSliceOrExpression()
    {
        var start = Here;
        Expression? lower = null;
        if (Kind != TokenKind.Colon)
        {
            lower = ParseExpression();
            if (Kind == TokenKind.Walrus)
            {
                return ParseWalrus(lower, start);
            }

            if (Kind != TokenKind.Colon)
            {
                return lower;
            }
        }

        Next();
        var upper = ParseSlicePart();
        var step = TryTake(TokenKind.Colon) ? ParseSlicePart() : null;
        Grow();
        return new SliceExpression(lower, upper, step, SpanFrom(start));
    }

    private Expression? ParseSlicePart() =>
        Kind is TokenKind.Colon or TokenKind.Comma or TokenKind.RightBracket ? null : ParseExpression();

    private CallExpression ParseCall(Expression function, SourcePosition start)
    {
        var arguments = ParseArguments(allowGenerator: true, out var keywords);
        Grow();
        return new CallExpression(function, arguments, keywords, SpanFrom(start));
    }

    // '(' [arguments] ')'.
    private ImmutableArray<Expression> ParseArguments(bool allowGenerator, out ImmutableArray<KeywordArgument> keywords)
    {
        var open = Here;
        Next();
        var mark = _expressions.Count;
        var keywordMark = _keywords.Count;
        var hasUnpacking = false;
        while (Kind != TokenKind.RightParenthesis)
        {
            var isFirst = _expressions.Count == mark && _keywords.Count == keywordMark;
            var outer = BeginElement();
            ParseArgument(allowGenerator && isFirst, open, _keywords.Count > keywordMark, ref hasUnpacking);
            EndElement(outer);
            if (Kind != TokenKind.RightParenthesis)
            {
                Expect(TokenKind.Comma, "',' or ')'");
            }
        }

        Next();
        if (allowGenerator && _expressions.Count == mark + 1 && _expressions[mark] is GeneratorExpression generator
            && generator.Span.StartLine == open.Line && generator.Span.StartColumn == open.Column)
        {
            _expressions.Take(mark);
            keywords = [];
            return [new GeneratorExpression(generator.Element, generator.Generators, SpanFrom(open))];
        }

        keywords = _keywords.Take(keywordMark);
        return _expressions.Take(mark);
    }

    private void ParseArgument(bool allowGenerator, SourcePosition open, bool hasKeyword, ref bool hasUnpacking)
    {
        var start = Here;
        if (Kind == TokenKind.Star)
        {
            var starred = ParseStarred(wide: true);
            if (hasUnpacking)
            {
                throw ErrorAt(starred, "iterable argument unpacking follows keyword argument unpacking");
            }

            _expressions.Push(starred);
        }
        else if (TryTake(TokenKind.DoubleStar))
        {
            hasUnpacking = true;
            var value = ParseExpression();
            _keywords.Push(new KeywordArgument(null, value, SpanFrom(start)));
        }
        else
        {
            var value = ParseExpression();
            if (Kind == TokenKind.Assign)
            {
                ParseKeywordValue(value, start);
                return;
            }

            ParsePositional(value, start, allowGenerator, open, hasKeyword, hasUnpacking);
        }
    }

    private void ParseKeywordValue(Expression name, SourcePosition start)
    {
        if (!IsBareName(name, start))
        {
            throw ErrorAt(name, "the name of a keyword argument must be a plain name; did you mean '=='?", "a name before '='");
        }

        Next();
        var value = ParseExpression();
        _keywords.Push(new KeywordArgument(((NameExpression)name).Name, value, SpanFrom(start)));
    }

    private void ParsePositional(Expression value, SourcePosition start, bool allowGenerator, SourcePosition open, bool hasKeyword, bool hasUnpacking)
    {
        if (Kind == TokenKind.Walrus)
        {
            value = ParseWalrus(value, start);
        }

        if (Kind is TokenKind.For or TokenKind.Async)
        {
            var clauses = ParseComprehensionClauses();
            if (!allowGenerator || Kind != TokenKind.RightParenthesis)
            {
                throw ErrorAt(value, "a generator expression beside other arguments must be in parentheses", "')'");
            }

            Grow();
            value = new GeneratorExpression(value, clauses, SpanFrom(open));
        }
        else if (hasKeyword)
        {
            throw ErrorAt(value, $"a positional argument follows keyword argument{(hasUnpacking ? " unpacking" : "")}", "a keyword argument");
        }

        _expressions.Push(value);
    }

    private void Expect(TokenKind kind, string expected)
    {
        if (Kind != kind)
        {
            throw Unexpected(expected);
        }

        Next();
    }
}
