using System.Collections.Immutable;
using AutoTriton.Python.Syntax;
using AutoTriton.Python.Tokenization;

namespace AutoTriton.Python.Parsing;

/// <content>The <c>match</c> statement.</content>
internal sealed partial class Parser
{
    private readonly NodeStack<MatchCase> _cases = new();

    // The soft keyword 'match', with an expression behind it, on a line that ends in a colon: no expression statement does.
    private bool IsMatchStatement()
    {
        if (_tokens.Text != "match")
        {
            return false;
        }

        var saved = _tokens.Save();
        Next();
        var isMatch = Precedence.CanStart(Kind) && _tokens.SkipLogicalLine() == TokenKind.Colon;
        _tokens.Restore(saved);
        return isMatch;
    }

    private MatchStatement ParseMatch()
    {
        var start = Here;
        Next();
        var subject = ParseSubject();
        Expect(TokenKind.Colon);
        Expect(TokenKind.NewLine);
        if (Kind != TokenKind.Indent)
        {
            throw _tokens.Error("expected an indented block after 'match'", "an indented block");
        }

        Next();
        Enter();
        var mark = _cases.Count;
        do
        {
            _cases.Push(ParseCase());
        }
        while (Kind is not (TokenKind.Dedent or TokenKind.EndOfFile));
        Expect(TokenKind.Dedent);
        _depth--;
        return new MatchStatement(subject, _cases.Take(mark), SpanFrom(start));
    }

    private Expression ParseSubject()
    {
        var start = Here;
        var first = ParseStarNamedExpression();
        if (Kind != TokenKind.Comma)
        {
            return first is StarredExpression ? throw Unexpected("','") : first;
        }

        var mark = _expressions.Count;
        _expressions.Push(first);
        while (TryTake(TokenKind.Comma) && Kind != TokenKind.Colon)
        {
            _expressions.Push(ParseStarNamedExpression());
        }

        Grow();
        return new TupleExpression(_expressions.Take(mark), SpanFrom(start));
    }

    private MatchCase ParseCase()
    {
        var start = Here;
        if (!IsSoftKeyword("case"))
        {
            throw Unexpected("'case'");
        }

        Next();
        _height = 0;
        var pattern = ParseOpenPattern();
        var guard = TryTake(TokenKind.If) ? ParseNamedExpression() : null;
        var body = ParseBlock("'case'");
        return new MatchCase(pattern, guard, body, SpanFrom(start));
    }
}
