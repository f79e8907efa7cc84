using System.Collections.Immutable;
using AutoTriton.Python.Syntax;
using AutoTriton.Python.Tokenization;

namespace AutoTriton.Python.Parsing;

/// <content>Lists, tuples, sets, dictionaries and comprehensions.</content>
internal sealed partial class Parser
{
    private readonly NodeStack<Expression?> _keys = new();
    private readonly NodeStack<ComprehensionClause> _clauses = new();

    // A group, a tuple or a generator expression.
    private Expression ParseParenthesized()
    {
        var start = Here;
        Next();
        if (TryTake(TokenKind.RightParenthesis))
        {
            return new TupleExpression([], SpanFrom(start));
        }

        if (Kind == TokenKind.Yield)
        {
            var yield = ParseYield();
            Expect(TokenKind.RightParenthesis);
            return yield;
        }

        var first = ParseStarNamedExpression();
        switch (Kind)
        {
            case TokenKind.For or TokenKind.Async:
                var clauses = ParseComprehension(first);
                Expect(TokenKind.RightParenthesis);
                return new GeneratorExpression(first, clauses, SpanFrom(start));
            case TokenKind.Comma:
                var elements = ParseElements(first, TokenKind.RightParenthesis);
                return new TupleExpression(elements, SpanFrom(start));
            default:
                Expect(TokenKind.RightParenthesis, "',' or ')'");
                return first is StarredExpression
                    ? throw ErrorAt(first, "cannot use a starred expression here", "',' to make a tuple")
                    : first;
        }
    }

    private Expression ParseListDisplay()
    {
        var start = Here;
        Next();
        if (TryTake(TokenKind.RightBracket))
        {
            return new ListExpression([], SpanFrom(start));
        }

        var first = ParseStarNamedExpression();
        if (Kind is TokenKind.For or TokenKind.Async)
        {
            var clauses = ParseComprehension(first);
            Expect(TokenKind.RightBracket);
            return new ListComprehension(first, clauses, SpanFrom(start));
        }

        var elements = ParseElements(first, TokenKind.RightBracket);
        return new ListExpression(elements, SpanFrom(start));
    }

    // What follows the first element, up to and with the closing bracket.
    private ImmutableArray<Expression> ParseElements(Expression first, TokenKind close)
    {
        var mark = _expressions.Count;
        _expressions.Push(first);
        while (Kind != close)
        {
            Expect(TokenKind.Comma, $"',' or {TokenNames.Of(close)}");
            if (Kind != close)
            {
                _expressions.Push(ParseStarNamedExpression());
            }
        }

        Next();
        Grow();
        return _expressions.Take(mark);
    }

    private Expression ParseBraceDisplay()
    {
        var start = Here;
        Next();
        if (TryTake(TokenKind.RightBrace))
        {
            return new DictionaryExpression([], [], SpanFrom(start));
        }

        if (Kind == TokenKind.DoubleStar)
        {
            return ParseDictionary(null, start);
        }

        var elementStart = Here;
        var first = ParseStarNamedExpression();
        if (Kind == TokenKind.Colon && first is not StarredExpression && !(first is NamedExpression && IsAt(first, elementStart)))
        {
            return ParseDictionary(first, start);
        }

        if (Kind is TokenKind.For or TokenKind.Async)
        {
            var clauses = ParseComprehension(first);
            Expect(TokenKind.RightBrace);
            return new SetComprehension(first, clauses, SpanFrom(start));
        }

        var elements = ParseElements(first, TokenKind.RightBrace);
        return new SetExpression(elements, SpanFrom(start));
    }

    // The first key has been read, unless the first item is an unpacking.
    private Expression ParseDictionary(Expression? key, SourcePosition start)
    {
        var keyMark = _keys.Count;
        var mark = _expressions.Count;
        while (true)
        {
            ParseDictionaryValue(key);
            if (Kind is TokenKind.For or TokenKind.Async)
            {
                return ParseDictionaryComprehension(start, keyMark, mark);
            }

            if (Kind != TokenKind.RightBrace)
            {
                Expect(TokenKind.Comma, "',' or '}'");
            }

            if (TryTake(TokenKind.RightBrace))
            {
                break;
            }

            key = Kind == TokenKind.DoubleStar ? null : ParseExpression();
        }

        Grow();
        return new DictionaryExpression(_keys.Take(keyMark), _expressions.Take(mark), SpanFrom(start));
    }

    private void ParseDictionaryValue(Expression? key)
    {
        _keys.Push(key);
        if (key is null)
        {
            Next();
            _expressions.Push(ParseBitwiseOr());
        }
        else
        {
            Expect(TokenKind.Colon);
            _expressions.Push(ParseExpression());
        }
    }

    private DictionaryComprehension ParseDictionaryComprehension(SourcePosition start, int keyMark, int mark)
    {
        var keys = _keys.Take(keyMark);
        var values = _expressions.Take(mark);
        if (keys.Length != 1)
        {
            throw Unexpected("',' or '}'");
        }

        if (keys[0] is not { } key)
        {
            throw ErrorAt(values[0], "dict unpacking cannot be used in a dict comprehension");
        }

        var clauses = ParseComprehensionClauses();
        Expect(TokenKind.RightBrace);
        Grow();
        return new DictionaryComprehension(key, values[0], clauses, SpanFrom(start));
    }

    private ImmutableArray<ComprehensionClause> ParseComprehension(Expression element)
    {
        if (element is StarredExpression)
        {
            throw ErrorAt(element, "iterable unpacking cannot be used in a comprehension");
        }

        Grow();
        return ParseComprehensionClauses();
    }

    private ImmutableArray<ComprehensionClause> ParseComprehensionClauses()
    {
        var mark = _clauses.Count;
        while (Kind is TokenKind.For or TokenKind.Async)
        {
            _clauses.Push(ParseComprehensionClause());
        }

        Grow();
        return _clauses.Take(mark);
    }

    private ComprehensionClause ParseComprehensionClause()
    {
        var start = Here;
        var outer = BeginElement();
        var isAsync = TryTake(TokenKind.Async);
        Expect(TokenKind.For);
        var target = ParseTargets();
        Expect(TokenKind.In);
        var iterable = ParseDisjunction();
        var mark = _expressions.Count;
        while (TryTake(TokenKind.If))
        {
            _expressions.Push(ParseDisjunction());
        }

        EndElement(outer);
        return new ComprehensionClause(target, iterable, _expressions.Take(mark), isAsync, SpanFrom(start));
    }

    private Expression ParseDisjunction()
    {
        Enter();
        var result = ParseSeparately();
        _depth--;
        return result;
    }

    // star_targets: what stands before 'in'.
    private Expression ParseTargets()
    {
        var start = Here;
        var target = ParseTarget();
        if (Kind == TokenKind.Comma)
        {
            var mark = _expressions.Count;
            _expressions.Push(target);
            while (TryTake(TokenKind.Comma) && Precedence.CanStart(Kind))
            {
                _expressions.Push(ParseTarget());
            }

            Grow();
            target = new TupleExpression(_expressions.Take(mark), SpanFrom(start));
        }

        TargetChecker.CheckAssign(target);
        return target;
    }

    private Expression ParseTarget() => Kind == TokenKind.Star ? ParseStarred(wide: false) : ParseBitwiseOr();
}
