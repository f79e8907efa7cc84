namespace AutoTriton.Python.Tokenization;

/// <content>Indentation.</content>
internal sealed partial class Tokenizer
{
    // CPython's limit.
    private const int MaximumIndents = 100;

    private readonly int[] _indents = new int[MaximumIndents];
    private readonly int[] _tabIndents = new int[MaximumIndents];
    private int _indentCount = 1;
    private int _pendingDedents;

    // Answers false where it has set a token (an indent or dedent).
    private bool BeginLine()
    {
        var (column, tabColumn) = MeasureIndent();
        if (_position >= _source.Length)
        {
            column = 0;
            tabColumn = 0;
        }

        _atLineStart = _position >= _source.Length;
        var top = _indents[_indentCount - 1];
        if (column == top)
        {
            CheckTabs(tabColumn == _tabIndents[_indentCount - 1]);
            return true;
        }

        if (column > top)
        {
            CheckTabs(tabColumn > _tabIndents[_indentCount - 1]);
            PushIndent(column, tabColumn);
        }
        else
        {
            PopIndents(column, tabColumn);
        }

        return false;
    }

    // Skips blank lines and lines with only a comment; leaves the position at the line's first character.
    // A tab counts to the next multiple of 8 in one measure and as one in the other.
    private (int Column, int TabColumn) MeasureIndent()
    {
        var source = _source;
        int column = 0, tabColumn = 0, joinedColumn = 0;
        for (; _position < source.Length; _position++)
        {
            switch (source[_position])
            {
                case ' ':
                    column++;
                    tabColumn++;
                    break;
                case '\t':
                    column = ((column / TabWidth) + 1) * TabWidth;
                    tabColumn++;
                    break;
                case '\f':
                    column = tabColumn = 0;
                    break;
                case '\\':
                    joinedColumn = joinedColumn > 0 ? joinedColumn : column;
                    SkipJoinedLine();
                    _position--;
                    break;
                case '#':
                    SkipComment();
                    _position--;
                    break;
                case '\n':
                    _position++;
                    BeginNextLine();
                    _position--;
                    column = tabColumn = joinedColumn = 0;
                    break;
                default:
                    return joinedColumn > 0 ? (joinedColumn, joinedColumn) : (column, tabColumn);
            }
        }

        return (0, 0);
    }

    private void PushIndent(int column, int tabColumn)
    {
        SetEmpty(TokenKind.Indent);
        if (_indentCount >= MaximumIndents)
        {
            throw Error($"too many levels of indentation (at most {MaximumIndents})");
        }

        _indents[_indentCount] = column;
        _tabIndents[_indentCount++] = tabColumn;
    }

    private void PopIndents(int column, int tabColumn)
    {
        var popped = 0;
        while (column < _indents[_indentCount - 1])
        {
            _indentCount--;
            popped++;
        }

        SetEmpty(TokenKind.Dedent);
        if (column != _indents[_indentCount - 1])
        {
            throw Error("unindent does not match any outer indentation level");
        }

        CheckTabs(tabColumn == _tabIndents[_indentCount - 1]);
        _pendingDedents = popped - 1;
    }

    private void CheckTabs(bool consistent)
    {
        if (!consistent)
        {
            throw ErrorHere("inconsistent use of tabs and spaces in indentation");
        }
    }
}
