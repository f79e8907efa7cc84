using AutoTriton.Python.Syntax;

namespace AutoTriton.Python.Tokenization;

/// <summary>
/// Cuts a source into tokens, one at a time, in one pass. The current token stands in public fields; <see cref="Next"/>
/// moves on. Line ends are <c>\n</c> (<see cref="SourceText"/> sees to that).
/// </summary>
internal sealed partial class Tokenizer
{
    private const int TabWidth = 8;

    private readonly string _source;
    private readonly NameTable _names = new();
    private int _position;
    private int _line = 1;
    private int _lineStart;
    private bool _atLineStart = true;

    /// <summary>Makes a tokenizer before the first token.</summary>
    /// <param name="source">The text, from <see cref="SourceText"/>.</param>
    public Tokenizer(string source) => _source = source;

    /// <summary>The current token's kind.</summary>
    public TokenKind Kind { get; private set; } = TokenKind.NewLine;

    /// <summary>The text of a name; the last name's otherwise.</summary>
    public string Text { get; private set; } = "";

    /// <summary>Offset of the current token.</summary>
    public int Start { get; private set; }

    /// <summary>Offset of the current token's end, not included.</summary>
    public int End => _position;

    /// <summary>Line of the current token's start, from 1.</summary>
    public int Line { get; private set; } = 1;

    /// <summary>Column of the current token's start, from 0.</summary>
    public int Column { get; private set; }

    /// <summary>Line of the last token's end that is not white space.</summary>
    public int PreviousEndLine { get; private set; } = 1;

    /// <summary>Column of the last token's end that is not white space.</summary>
    public int PreviousEndColumn { get; private set; }

    /// <summary>Where the current token stands.</summary>
    public SourceSpan Span => new(Line, Column, _line, _position - _lineStart);

    /// <summary>The text between two offsets.</summary>
    public ReadOnlySpan<char> Slice(int start, int end) => _source.AsSpan(start, end - start);

    /// <summary>Moves to the next token.</summary>
    public void Next()
    {
        if (Kind > TokenKind.Dedent)
        {
            PreviousEndLine = _line;
            PreviousEndColumn = _position - _lineStart;
        }

        if (_pendingDedents > 0)
        {
            _pendingDedents--;
            SetEmpty(TokenKind.Dedent);
            return;
        }

        if (_atLineStart && !BeginLine())
        {
            return;
        }

        Read();
    }

    private char Peek(int offset)
    {
        var at = _position + offset;
        return (uint)at < (uint)_source.Length ? _source[at] : '\0';
    }

    private void Read()
    {
        var source = _source;
        while (true)
        {
            var position = _position;
            if ((uint)position >= (uint)source.Length)
            {
                ReadEnd();
                return;
            }

            var character = source[position];
            switch (character)
            {
                case ' ' or '\t' or '\f':
                    _position = position + 1;
                    continue;
                case '#':
                    SkipComment();
                    continue;
                case '\\':
                    SkipJoinedLine();
                    continue;
                case '\n':
                    if (_depth > 0)
                    {
                        _position = position + 1;
                        BeginNextLine();
                        continue;
                    }

                    Begin();
                    _position = position + 1;
                    Kind = TokenKind.NewLine;
                    BeginNextLine();
                    _atLineStart = true;
                    return;
                default:
                    Begin();
                    ReadToken(character);
                    return;
            }
        }
    }

    private void ReadToken(char character)
    {
        if (CharacterClass.IsAsciiStart(character) || character >= 128)
        {
            ReadName();
        }
        else if (CharacterClass.IsDigit(character) || (character == '.' && CharacterClass.IsDigit(Peek(1))))
        {
            Kind = TokenKind.Number;
            ReadNumber();
        }
        else if (character is '"' or '\'')
        {
            ReadString(StringPrefix.None, 0);
        }
        else
        {
            ReadOperator(character);
        }
    }

    // Past the end: one line end where the last line lacks it, then the dedents.
    private void ReadEnd()
    {
        if (_depth > 0)
        {
            throw NeverClosed();
        }

        SetEmpty(TokenKind.EndOfFile);
        if (!_atLineStart)
        {
            Kind = TokenKind.NewLine;
            _atLineStart = true;
        }
    }

    private void Begin()
    {
        Start = _position;
        Line = _line;
        Column = _position - _lineStart;
    }

    private void SetEmpty(TokenKind kind)
    {
        Begin();
        Kind = kind;
    }

    private void BeginNextLine()
    {
        _line++;
        _lineStart = _position;
    }

    private void SkipComment()
    {
        var length = _source.AsSpan(_position).IndexOf('\n');
        _position = length < 0 ? _source.Length : _position + length;
    }

    private void SkipJoinedLine()
    {
        if (Peek(1) != '\n')
        {
            Begin();
            _position++;
            throw Error("unexpected character after the line continuation character '\\'", "end of line");
        }

        _position += 2;
        BeginNextLine();
        if (_position >= _source.Length)
        {
            throw ErrorHere("unexpected end of file after the line continuation character '\\'");
        }
    }

    /// <summary>An error at the current token.</summary>
    public PythonSyntaxException Error(string message, string? expected = null) => new(message, Span, expected);

    private PythonSyntaxException ErrorHere(string message, string? expected = null)
    {
        var column = _position - _lineStart;
        return new PythonSyntaxException(message, new SourceSpan(_line, column, _line, column), expected);
    }
}
