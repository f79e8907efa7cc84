using System.Collections.Immutable;
using AutoTriton.Python.Syntax;
using AutoTriton.Python.Tokenization;

namespace AutoTriton.Python.Parsing;

/// <content>
/// The <c>with</c> statement. What its parentheses are is known only behind them: items, or the start of an expression.
/// Their content is read once as either, and put back as a parsed expression in the second case.
/// </content>
internal sealed partial class Parser
{
    private readonly NodeStack<WithItem> _withItems = new();

    private WithStatement ParseWith(SourcePosition start, bool isAsync)
    {
        Next();
        var items = Kind == TokenKind.LeftParenthesis ? ParseParenthesizedItems() : ParseItems();
        var body = ParseBlock("'with'");
        return new WithStatement(items, body, isAsync, SpanFrom(start));
    }

    private ImmutableArray<WithItem> ParseItems()
    {
        var mark = _withItems.Count;
        do
        {
            var start = Here;
            _withItems.Push(ParseItemTarget(ParseExpression(), start));
        }
        while (TryTake(TokenKind.Comma));
        return _withItems.Take(mark);
    }

    private WithItem ParseItemTarget(Expression context, SourcePosition start)
    {
        Expression? target = null;
        if (TryTake(TokenKind.As))
        {
            target = ParseTarget();
            TargetChecker.CheckAssign(target);
            if (Kind is not (TokenKind.Comma or TokenKind.Colon or TokenKind.RightParenthesis))
            {
                throw Unexpected("',' or ':'");
            }
        }

        return new WithItem(context, target, SpanFrom(start));
    }

    private ImmutableArray<WithItem> ParseParenthesizedItems()
    {
        var saved = _tokens.Save();
        Next();
        if (Kind is TokenKind.RightParenthesis or TokenKind.Yield)
        {
            _tokens.Restore(saved);
            return ParseItems();
        }

        var mark = _withItems.Count;
        var content = ParseItemOrElement(out var isItem);
        if (Kind is TokenKind.For or TokenKind.Async)
        {
            _withItems.Take(mark);
            return FinishGenerator(content, saved);
        }

        var hasComma = false;
        var allItems = isItem;
        while (TryTake(TokenKind.Comma))
        {
            hasComma = true;
            if (Kind == TokenKind.RightParenthesis)
            {
                break;
            }

            ParseItemOrElement(out isItem);
            allItems &= isItem;
        }

        if (Kind != TokenKind.RightParenthesis)
        {
            throw Unexpected("',' or ')'");
        }

        return FinishItems(mark, saved, content, hasComma, allItems);
    }

    private ImmutableArray<WithItem> FinishItems(int mark, Tokenizer.State saved, Expression first, bool hasComma, bool allItems)
    {
        var items = _withItems.Take(mark);
        var end = _tokens.Save();
        Next();
        if (allItems && Kind == TokenKind.Colon)
        {
            return items;
        }

        foreach (var item in items)
        {
            if (item.Target is not null)
            {
                throw Unexpected("':'");
            }
        }

        _tokens.Restore(end);
        if (!hasComma)
        {
            return FinishGroup(first, saved);
        }

        var elements = ImmutableArray.CreateRange(items, item => item.Context);
        var span = new SourceSpan(saved.Line, saved.Column, _tokens.Span.EndLine, _tokens.Span.EndColumn);
        Grow();
        return FinishGroup(new TupleExpression(elements, span), saved);
    }

    // The current token is the closing parenthesis: it becomes a token that stands for the expression.
    private ImmutableArray<WithItem> FinishGroup(Expression expression, Tokenizer.State opening)
    {
        if (expression is StarredExpression)
        {
            throw ErrorAt(expression, "cannot use a starred expression here");
        }

        _parsed = expression;
        _tokens.BecomeParsed(opening);
        return ParseItems();
    }

    private ImmutableArray<WithItem> FinishGenerator(Expression element, Tokenizer.State opening)
    {
        var clauses = ParseComprehension(element);
        if (Kind != TokenKind.RightParenthesis)
        {
            throw Unexpected("')'");
        }

        var close = _tokens.Span;
        var span = new SourceSpan(opening.Line, opening.Column, close.EndLine, close.EndColumn);
        return FinishGroup(new GeneratorExpression(element, clauses, span), opening);
    }

    // One element of the parentheses, kept as an item.
    private Expression ParseItemOrElement(out bool isItem)
    {
        var start = Here;
        var element = ParseStarNamedExpression();
        isItem = element is not StarredExpression && !(element is NamedExpression && IsAt(element, start));
        _withItems.Push(ParseItemTarget(element, start));
        return element;
    }

    private static bool IsAt(Expression expression, SourcePosition start) =>
        expression.Span.StartLine == start.Line && expression.Span.StartColumn == start.Column;
}
