using AutoTriton.Python.Syntax;
using AutoTriton.Python.Tokenization;

namespace AutoTriton.Python.Parsing;

/// <content>Expression statements and the three kinds of assignment.</content>
internal sealed partial class Parser
{
    private Statement ParseExpressionStatement()
    {
        var start = Here;
        var first = ParseYieldOrStarExpressions();
        switch (Kind)
        {
            case TokenKind.Assign:
                return ParseAssign(first, start);
            case TokenKind.Colon:
                return ParseAnnotatedAssign(first, start);
            case >= TokenKind.PlusAssign and <= TokenKind.DoubleStarAssign:
                return ParseAugmentedAssign(first, start);
            case TokenKind.Walrus:
                throw _tokens.Error("an assignment expression needs parentheses here", "'='");
            default:
                return new ExpressionStatement(first, SpanFrom(start));
        }
    }

    private AssignStatement ParseAssign(Expression first, SourcePosition start)
    {
        var mark = _expressions.Count;
        var value = first;
        while (Kind == TokenKind.Assign)
        {
            TargetChecker.CheckAssign(value);
            _expressions.Push(value);
            Next();
            value = ParseYieldOrStarExpressions();
        }

        return new AssignStatement(_expressions.Take(mark), value, SpanFrom(start));
    }

    private AugmentedAssignStatement ParseAugmentedAssign(Expression target, SourcePosition start)
    {
        TargetChecker.CheckSingle(target, "an augmented assignment");
        var @operator = Precedence.OperatorOfAssignment(Kind);
        Next();
        var value = ParseYieldOrStarExpressions();
        return new AugmentedAssignStatement(target, @operator, value, SpanFrom(start));
    }

    private AnnotatedAssignStatement ParseAnnotatedAssign(Expression target, SourcePosition start)
    {
        TargetChecker.CheckSingle(target, "an annotation");
        Next();
        var annotation = ParseExpression();
        var value = TryTake(TokenKind.Assign) ? ParseYieldOrStarExpressions() : null;
        return new AnnotatedAssignStatement(target, annotation, value, IsBareName(target, start), SpanFrom(start));
    }
}
