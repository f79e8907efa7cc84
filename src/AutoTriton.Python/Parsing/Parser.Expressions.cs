using AutoTriton.Python.Syntax;
using AutoTriton.Python.Tokenization;

namespace AutoTriton.Python.Parsing;

/// <content>Expressions from the loosest to the tightest binding, down to primaries.</content>
internal sealed partial class Parser
{
    private readonly NodeStack<CompareOperator> _compareOperators = new();

    // star_expressions: one expression or an open tuple, starred elements allowed.
    private Expression ParseStarExpressions()
    {
        var start = Here;
        var first = ParseStarExpression();
        return Kind == TokenKind.Comma ? ParseOpenTuple(first, start) : first;
    }

    private Expression ParseYieldOrStarExpressions() =>
        Kind == TokenKind.Yield ? ParseYield() : ParseStarExpressions();

    private TupleExpression ParseOpenTuple(Expression first, SourcePosition start)
    {
        var mark = _expressions.Count;
        _expressions.Push(first);
        while (TryTake(TokenKind.Comma) && Precedence.CanStart(Kind))
        {
            _expressions.Push(ParseStarExpression());
        }

        Grow();
        return new TupleExpression(_expressions.Take(mark), SpanFrom(start));
    }

    private Expression ParseStarExpression() =>
        Kind == TokenKind.Star ? ParseStarred(wide: false) : ParseExpression();

    private Expression ParseStarNamedExpression() =>
        Kind == TokenKind.Star ? ParseStarred(wide: false) : ParseNamedExpression();

    // The operand is any expression in calls and subscripts, and binds tighter than comparisons elsewhere.
    private StarredExpression ParseStarred(bool wide)
    {
        var start = Here;
        Next();
        var outer = BeginElement();
        var value = wide ? ParseExpression() : ParseBitwiseOr();
        Grow();
        EndElement(outer);
        return new StarredExpression(value, SpanFrom(start));
    }

    private Expression ParseNamedExpression()
    {
        var start = Here;
        var outer = BeginElement();
        var expression = ParseExpression();
        if (Kind == TokenKind.Walrus)
        {
            expression = ParseWalrus(expression, start);
        }

        EndElement(outer);
        return expression;
    }

    private NamedExpression ParseWalrus(Expression target, SourcePosition start)
    {
        if (!IsBareName(target, start))
        {
            throw ErrorAt(target, $"cannot use an assignment expression with {TargetChecker.Describe(target)}", "a name before ':='");
        }

        Next();
        var value = ParseExpression();
        Grow();
        return new NamedExpression(target, value, SpanFrom(start));
    }

    // A name that is not in parentheses.
    private static bool IsBareName(Expression expression, SourcePosition start) =>
        expression is NameExpression && expression.Span.StartColumn == start.Column && expression.Span.StartLine == start.Line;

    private Expression ParseExpression()
    {
        Enter();
        var outer = BeginElement();
        Expression result;
        if (Kind == TokenKind.Lambda)
        {
            result = ParseLambda();
        }
        else
        {
            var start = Here;
            result = ParseOperators(0);
            if (Kind == TokenKind.If)
            {
                result = ParseConditional(result, start);
            }
        }

        EndElement(outer);
        _depth--;
        return result;
    }

    private Expression ParseBitwiseOr()
    {
        Enter();
        var outer = BeginElement();
        var result = ParseOperators(Precedence.Compare);
        EndElement(outer);
        _depth--;
        return result;
    }

    // a if b else c if d else e: collected from left to right, built from right to left.
    private Expression ParseConditional(Expression body, SourcePosition start)
    {
        var mark = _expressions.Count;
        var starts = new List<SourcePosition>();
        while (true)
        {
            Next();
            _expressions.Push(body);
            _expressions.Push(ParseSeparately());
            starts.Add(start);
            Expect(TokenKind.Else);
            start = Here;
            body = Kind == TokenKind.Lambda ? ParseExpression() : ParseSeparately();
            if (Kind != TokenKind.If)
            {
                break;
            }
        }

        var parts = _expressions.Take(mark);
        for (var i = starts.Count - 1; i >= 0; i--)
        {
            Grow();
            body = new ConditionalExpression(parts[(2 * i) + 1], parts[2 * i], body, SpanFrom(starts[i]));
        }

        return body;
    }

    private Expression ParseSeparately()
    {
        var outer = BeginElement();
        var result = ParseOperators(0);
        EndElement(outer);
        return result;
    }

    private LambdaExpression ParseLambda()
    {
        var start = Here;
        Next();
        var parameters = ParseParameters(TokenKind.Colon, annotated: false);
        Expect(TokenKind.Colon);
        var body = ParseExpression();
        Grow();
        return new LambdaExpression(parameters, body, SpanFrom(start));
    }

    private Expression ParseYield()
    {
        var start = Here;
        Next();
        if (TryTake(TokenKind.From))
        {
            var iterable = ParseExpression();
            Grow();
            return new YieldFromExpression(iterable, SpanFrom(start));
        }

        var value = Precedence.CanStart(Kind) ? ParseStarExpressions() : null;
        Grow();
        return new YieldExpression(value, SpanFrom(start));
    }

    // Reads operators that bind tighter than a level.
    private Expression ParseOperators(int level)
    {
        var start = Here;
        var left = ParsePrefix(level);
        while (true)
        {
            var kind = Kind;
            var next = Precedence.Of(kind);
            if (next <= level)
            {
                return left;
            }

            if (next == Precedence.Compare)
            {
                left = ParseComparison(left, start);
            }
            else if (next > Precedence.Compare)
            {
                Next();
                var right = ParseOperand(next);
                left = new BinaryExpression(left, Precedence.OperatorOf(kind), right, SpanFrom(start));
            }
            else
            {
                left = ParseBoolean(left, start, kind);
            }
        }
    }

    // The right operand of an operator; leaves the height of the operation.
    private Expression ParseOperand(int level)
    {
        var left = BeginElement();
        var right = ParseOperators(level);
        EndElement(left);
        Grow();
        return right;
    }

    private BooleanExpression ParseBoolean(Expression left, SourcePosition start, TokenKind kind)
    {
        var mark = _expressions.Count;
        _expressions.Push(left);
        var level = kind == TokenKind.Or ? Precedence.Or : Precedence.And;
        Grow();
        while (TryTake(kind))
        {
            var height = _height;
            _height = 1;
            _expressions.Push(ParseOperators(level));
            _height = Math.Max(height, _height);
        }

        var @operator = kind == TokenKind.Or ? BooleanOperator.Or : BooleanOperator.And;
        return new BooleanExpression(@operator, _expressions.Take(mark), SpanFrom(start));
    }

    private CompareExpression ParseComparison(Expression left, SourcePosition start)
    {
        var mark = _expressions.Count;
        var operatorMark = _compareOperators.Count;
        Grow();
        while (Precedence.Of(Kind) == Precedence.Compare)
        {
            _compareOperators.Push(TakeCompareOperator());
            var height = _height;
            _height = 1;
            _expressions.Push(ParseOperators(Precedence.Compare));
            _height = Math.Max(height, _height);
        }

        return new CompareExpression(left, _compareOperators.Take(operatorMark), _expressions.Take(mark), SpanFrom(start));
    }

    private CompareOperator TakeCompareOperator()
    {
        var kind = Kind;
        Next();
        switch (kind)
        {
            case TokenKind.Less:
                return CompareOperator.Less;
            case TokenKind.Greater:
                return CompareOperator.Greater;
            case TokenKind.EqualEqual:
                return CompareOperator.Equal;
            case TokenKind.GreaterEqual:
                return CompareOperator.GreaterOrEqual;
            case TokenKind.LessEqual:
                return CompareOperator.LessOrEqual;
            case TokenKind.NotEqual:
                return CompareOperator.NotEqual;
            case TokenKind.In:
                return CompareOperator.In;
            case TokenKind.Is:
                return TryTake(TokenKind.Not) ? CompareOperator.IsNot : CompareOperator.Is;
            default:
                Expect(TokenKind.In);
                return CompareOperator.NotIn;
        }
    }

    // not, signs, await and power.
    private Expression ParsePrefix(int level)
    {
        var @operator = Kind switch
        {
            TokenKind.Minus => UnaryOperator.Minus,
            TokenKind.Plus => UnaryOperator.Plus,
            TokenKind.Tilde => UnaryOperator.Invert,
            TokenKind.Not when level < Precedence.Not => UnaryOperator.Not,
            _ => (UnaryOperator)(-1),
        };
        if (@operator < 0)
        {
            return ParsePower();
        }

        var start = Here;
        Enter();
        Next();
        var operand = @operator == UnaryOperator.Not ? ParseOperators(Precedence.And) : ParsePrefix(Precedence.Factor);
        _depth--;
        Grow();
        return new UnaryExpression(@operator, operand, SpanFrom(start));
    }

    private Expression ParsePower()
    {
        var start = Here;
        var left = Kind == TokenKind.Await ? ParseAwait() : ParsePrimary();
        if (Kind != TokenKind.DoubleStar)
        {
            return left;
        }

        Enter();
        Next();
        var leftHeight = BeginElement();
        var right = ParsePrefix(Precedence.Factor);
        EndElement(leftHeight);
        _depth--;
        Grow();
        return new BinaryExpression(left, BinaryOperator.Power, right, SpanFrom(start));
    }

    private AwaitExpression ParseAwait()
    {
        var start = Here;
        Next();
        var value = ParsePrimary();
        Grow();
        return new AwaitExpression(value, SpanFrom(start));
    }
}
