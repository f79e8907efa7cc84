namespace AutoTriton.Python.Tokenization;

/// <content>Looking ahead. A saved state may be returned to as long as no bracket or indent open at that time has been closed and another opened.</content>
internal sealed partial class Tokenizer
{
    /// <summary>Remembers the current token.</summary>
    public State Save() => new(
        Kind, Text, Start, Line, Column, _position, _line, _lineStart, _atLineStart, _depth, _indentCount, _pendingDedents,
        PreviousEndLine, PreviousEndColumn);

    /// <summary>Makes a remembered token the current one again.</summary>
    public void Restore(State state)
    {
        (Kind, Text, Start, Line, Column) = (state.Kind, state.Text, state.Start, state.Line, state.Column);
        (_position, _line, _lineStart, _atLineStart) = (state.Position, state.CurrentLine, state.LineStart, state.AtLineStart);
        (_depth, _indentCount, _pendingDedents) = (state.Depth, state.IndentCount, state.PendingDedents);
        (PreviousEndLine, PreviousEndColumn) = (state.PreviousEndLine, state.PreviousEndColumn);
    }

    /// <summary>Makes all from an opening bracket to the current token one token, for an expression already read.</summary>
    public void BecomeParsed(State opening)
    {
        Kind = TokenKind.Parsed;
        (Start, Line, Column) = (opening.Start, opening.Line, opening.Column);
    }

    /// <summary>A token and what is needed to go on from it.</summary>
    internal readonly record struct State(
        TokenKind Kind,
        string Text,
        int Start,
        int Line,
        int Column,
        int Position,
        int CurrentLine,
        int LineStart,
        bool AtLineStart,
        int Depth,
        int IndentCount,
        int PendingDedents,
        int PreviousEndLine,
        int PreviousEndColumn);
}
