using System.Collections.Immutable;
using AutoTriton.Python.Syntax;
using AutoTriton.Python.Tokenization;

namespace AutoTriton.Python.Parsing;

/// <content>Compound statements other than <c>with</c> and <c>match</c>.</content>
internal sealed partial class Parser
{
    private readonly NodeStack<ExceptHandler> _handlers = new();

    private Statement ParseCompound()
    {
        var start = Here;
        switch (Kind)
        {
            case TokenKind.If:
                return ParseIf();
            case TokenKind.While:
                return ParseWhile();
            case TokenKind.For:
                return ParseFor(start, isAsync: false);
            case TokenKind.Try:
                return ParseTry();
            case TokenKind.With:
                return ParseWith(start, isAsync: false);
            case TokenKind.Def:
                return ParseFunction([], start, isAsync: false);
            case TokenKind.Class:
                return ParseClass([]);
            case TokenKind.At:
                return ParseDecorated();
            default:
                Next();
                return ParseAsync(start);
        }
    }

    private Statement ParseAsync(SourcePosition start) => Kind switch
    {
        TokenKind.Def => ParseFunction([], start, isAsync: true),
        TokenKind.For => ParseFor(start, isAsync: true),
        TokenKind.With => ParseWith(start, isAsync: true),
        _ => throw Unexpected("'def', 'for' or 'with'"),
    };

    // An elif is an if inside the else before it: read from left to right, built from right to left.
    private IfStatement ParseIf()
    {
        var branches = new List<(SourcePosition Start, Expression Test, ImmutableArray<Statement> Body)>(1);
        var depth = _depth;
        do
        {
            var start = Here;
            Next();
            _height = 0;
            var test = ParseNamedExpression();
            branches.Add((start, test, ParseBlock("'if'")));
            Enter();
        }
        while (Kind == TokenKind.Elif);
        var orElse = ParseElse();
        _depth = depth;
        for (var i = branches.Count - 1; i > 0; i--)
        {
            orElse = [new IfStatement(branches[i].Test, branches[i].Body, orElse, SpanFrom(branches[i].Start))];
        }

        return new IfStatement(branches[0].Test, branches[0].Body, orElse, SpanFrom(branches[0].Start));
    }

    private ImmutableArray<Statement> ParseElse() => TryTake(TokenKind.Else) ? ParseBlock("'else'") : [];

    private WhileStatement ParseWhile()
    {
        var start = Here;
        Next();
        var test = ParseNamedExpression();
        var body = ParseBlock("'while'");
        var orElse = ParseElse();
        return new WhileStatement(test, body, orElse, SpanFrom(start));
    }

    private ForStatement ParseFor(SourcePosition start, bool isAsync)
    {
        Next();
        var target = ParseTargets();
        Expect(TokenKind.In);
        var iterable = ParseStarExpressions();
        var body = ParseBlock("'for'");
        var orElse = ParseElse();
        return new ForStatement(target, iterable, body, orElse, isAsync, SpanFrom(start));
    }

    private TryStatement ParseTry()
    {
        var start = Here;
        Next();
        var body = ParseBlock("'try'");
        var mark = _handlers.Count;
        bool? isStar = null;
        while (Kind == TokenKind.Except)
        {
            _handlers.Push(ParseHandler(ref isStar));
        }

        var hasHandlers = _handlers.Count > mark;
        var orElse = hasHandlers ? ParseElse() : [];
        var finalBody = TryTake(TokenKind.Finally) ? ParseBlock("'finally'") : [];
        if (!hasHandlers && finalBody.IsEmpty)
        {
            throw Unexpected("'except' or 'finally'");
        }

        return new TryStatement(body, _handlers.Take(mark), orElse, finalBody, isStar ?? false, SpanFrom(start));
    }

    private ExceptHandler ParseHandler(ref bool? isStar)
    {
        var start = Here;
        Next();
        _height = 0;
        var hasStar = TryTake(TokenKind.Star);
        if (isStar is { } first && first != hasStar)
        {
            throw _tokens.Error("cannot have both 'except' and 'except*' on the same 'try'");
        }

        isStar = hasStar;
        Expression? type = null;
        string? name = null;
        if (hasStar || Kind != TokenKind.Colon)
        {
            type = ParseExpression();
            if (Kind == TokenKind.Comma)
            {
                throw _tokens.Error("several exception types must be in parentheses", "':'");
            }

            name = TryTake(TokenKind.As) ? ExpectName() : null;
        }

        var body = ParseBlock("'except'");
        return new ExceptHandler(type, name, body, SpanFrom(start));
    }

    private Statement ParseDecorated()
    {
        var mark = _expressions.Count;
        while (TryTake(TokenKind.At))
        {
            _height = 0;
            _expressions.Push(ParseNamedExpression());
            Expect(TokenKind.NewLine);
        }

        var decorators = _expressions.Take(mark);
        _height = 0;
        var start = Here;
        if (Kind == TokenKind.Class)
        {
            return ParseClass(decorators);
        }

        var isAsync = TryTake(TokenKind.Async);
        return Kind == TokenKind.Def
            ? ParseFunction(decorators, start, isAsync)
            : throw Unexpected("'def' or 'class'");
    }

    private FunctionDefinition ParseFunction(ImmutableArray<Expression> decorators, SourcePosition start, bool isAsync)
    {
        Next();
        var name = ExpectName();
        var typeParameters = ParseTypeParameters();
        Expect(TokenKind.LeftParenthesis);
        var parameters = ParseParameters(TokenKind.RightParenthesis, annotated: true);
        Expect(TokenKind.RightParenthesis);
        var returns = TryTake(TokenKind.Arrow) ? ParseExpression() : null;
        var body = ParseBlock("a function definition");
        return new FunctionDefinition(name, typeParameters, parameters, body, decorators, returns, isAsync, SpanFrom(start));
    }

    private ClassDefinition ParseClass(ImmutableArray<Expression> decorators)
    {
        var start = Here;
        Next();
        var name = ExpectName();
        var typeParameters = ParseTypeParameters();
        ImmutableArray<Expression> bases = [];
        ImmutableArray<KeywordArgument> keywords = [];
        if (Kind == TokenKind.LeftParenthesis)
        {
            bases = ParseArguments(allowGenerator: false, out keywords);
        }

        var body = ParseBlock("a class definition");
        return new ClassDefinition(name, typeParameters, bases, keywords, body, decorators, SpanFrom(start));
    }
}
