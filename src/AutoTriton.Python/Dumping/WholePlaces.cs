using AutoTriton.Python.Syntax;
using AutoTriton.Python.Tokenization;

namespace AutoTriton.Python.Dumping;

/// <summary>
/// What Python 3.11 and older say about places inside f-strings, beyond the rule that parts stand where the whole does: a
/// format specification, and the text at its end, stand where the one literal does that holds them, where several literals
/// side by side make the f-string; and a tuple without parentheses in a field stands as if it had them, since the field's
/// text was parsed between parentheses.
/// </summary>
internal sealed class WholePlaces
{
    private readonly List<SourceSpan> _literals = [];
    private readonly string[] _lines;

    /// <summary>Finds the f-string literals of a source that has been parsed.</summary>
    public WholePlaces(string source)
    {
        var text = SourceText.Prepare(source);
        _lines = text.Split('\n');
        var tokens = new Tokenizer(text) { FormattedLiterals = _literals };
        do
        {
            tokens.Next();
            tokens.SkipLogicalLine();
        }
        while (tokens.Kind != TokenKind.EndOfFile);
        _literals.Sort((left, right) => (left.StartLine, left.StartColumn).CompareTo((right.StartLine, right.StartColumn)));
    }

    /// <summary>The innermost literal around a place.</summary>
    public SourceSpan LiteralAround(SourceSpan place)
    {
        var low = 0;
        var high = _literals.Count;
        while (low < high)
        {
            var middle = (low + high) / 2;
            var literal = _literals[middle];
            (low, high) = (literal.StartLine, literal.StartColumn).CompareTo((place.StartLine, place.StartColumn)) <= 0
                ? (middle + 1, high)
                : (low, middle);
        }

        for (var index = low - 1; index >= 0; index--)
        {
            var literal = _literals[index];
            if ((literal.EndLine, literal.EndColumn).CompareTo((place.EndLine, place.EndColumn)) >= 0)
            {
                return literal;
            }
        }

        return place;
    }

    /// <summary>Where a tuple that is the value of a field is said to stand.</summary>
    public SourceSpan TupleIn(FormattedValueExpression field, TupleExpression tuple)
    {
        var span = tuple.Span;
        var hasParentheses = _lines[span.StartLine - 1][span.StartColumn] == '('
            && _lines[span.EndLine - 1][span.EndColumn - 1] == ')'
            && !(tuple.Elements is [{ } first, ..] && first.Span.StartLine == span.StartLine && first.Span.StartColumn == span.StartColumn);
        if (hasParentheses)
        {
            return span;
        }

        var line = _lines[span.EndLine - 1];
        var end = span.EndColumn;
        while (end < line.Length && char.IsWhiteSpace(line[end]))
        {
            end++;
        }

        return new SourceSpan(field.Span.StartLine, field.Span.StartColumn, span.EndLine, end + 1);
    }
}
