using AutoTriton.Python.Syntax;

namespace AutoTriton.Python.Tokenization;

/// <content>Operators and brackets.</content>
internal sealed partial class Tokenizer
{
    // CPython's limit.
    private const int MaximumBrackets = 200;

    private readonly Bracket[] _brackets = new Bracket[MaximumBrackets];
    private int _depth;

    /// <summary>
    /// The number of open brackets at which a colon ends the expression of a replacement field; -1 outside of f-strings.
    /// </summary>
    public int FieldDepth { get; set; } = -1;

    /// <summary>The number of open brackets.</summary>
    public int BracketDepth => _depth;

    private void ReadOperator(char character)
    {
        switch (character)
        {
            case '(':
                Open(TokenKind.LeftParenthesis, character);
                break;
            case '[':
                Open(TokenKind.LeftBracket, character);
                break;
            case '{':
                Open(TokenKind.LeftBrace, character);
                break;
            case ')':
                Close(TokenKind.RightParenthesis, '(');
                break;
            case ']':
                Close(TokenKind.RightBracket, '[');
                break;
            case '}':
                Close(TokenKind.RightBrace, '{');
                break;
            case ',':
                Set(TokenKind.Comma, 1);
                break;
            case ';':
                Set(TokenKind.Semicolon, 1);
                break;
            case '~':
                Set(TokenKind.Tilde, 1);
                break;
            case ':':
                ReadColon();
                break;
            case '.':
                Set(Peek(1) == '.' && Peek(2) == '.' ? TokenKind.Ellipsis : TokenKind.Dot, Peek(1) == '.' && Peek(2) == '.' ? 3 : 1);
                break;
            default:
                ReadCombinable(character);
                break;
        }
    }

    private void ReadColon()
    {
        if (_depth == FieldDepth)
        {
            Set(TokenKind.FormatColon, 1);
        }
        else
        {
            Choose(TokenKind.Colon, TokenKind.Walrus);
        }
    }

    private void ReadCombinable(char character)
    {
        switch (character)
        {
            case '+':
                Choose(TokenKind.Plus, TokenKind.PlusAssign);
                break;
            case '-' when Peek(1) == '>':
                Set(TokenKind.Arrow, 2);
                break;
            case '-':
                Choose(TokenKind.Minus, TokenKind.MinusAssign);
                break;
            case '*' when Peek(1) == '*':
                ChooseDouble(TokenKind.DoubleStar, TokenKind.DoubleStarAssign);
                break;
            case '*':
                Choose(TokenKind.Star, TokenKind.StarAssign);
                break;
            case '/' when Peek(1) == '/':
                ChooseDouble(TokenKind.DoubleSlash, TokenKind.DoubleSlashAssign);
                break;
            case '/':
                Choose(TokenKind.Slash, TokenKind.SlashAssign);
                break;
            case '%':
                Choose(TokenKind.Percent, TokenKind.PercentAssign);
                break;
            case '@':
                Choose(TokenKind.At, TokenKind.AtAssign);
                break;
            case '&':
                Choose(TokenKind.Ampersand, TokenKind.AmpersandAssign);
                break;
            case '|':
                Choose(TokenKind.Bar, TokenKind.BarAssign);
                break;
            case '^':
                Choose(TokenKind.Caret, TokenKind.CaretAssign);
                break;
            default:
                ReadComparison(character);
                break;
        }
    }

    private void ReadComparison(char character)
    {
        switch (character)
        {
            case '=':
                Choose(TokenKind.Assign, TokenKind.EqualEqual);
                break;
            case '!':
                Choose(TokenKind.Exclamation, TokenKind.NotEqual);
                break;
            case '<' when Peek(1) == '<':
                ChooseDouble(TokenKind.LeftShift, TokenKind.LeftShiftAssign);
                break;
            case '<' when Peek(1) == '>':
                _position += 2;
                throw Error("'<>' is not an operator of Python 3", "'!='");
            case '<':
                Choose(TokenKind.Less, TokenKind.LessEqual);
                break;
            case '>' when Peek(1) == '>':
                ChooseDouble(TokenKind.RightShift, TokenKind.RightShiftAssign);
                break;
            case '>':
                Choose(TokenKind.Greater, TokenKind.GreaterEqual);
                break;
            default:
                _position++;
                throw Error(
                    character is >= ' ' and < (char)127 ? $"invalid character '{character}'" : $"invalid non-printable character U+{(int)character:X4}",
                    "a name, a literal or an operator");
        }
    }

    private void Set(TokenKind kind, int length)
    {
        Kind = kind;
        _position += length;
    }

    private void Choose(TokenKind kind, TokenKind withEqual)
    {
        var isLong = Peek(1) == '=';
        Set(isLong ? withEqual : kind, isLong ? 2 : 1);
    }

    private void ChooseDouble(TokenKind kind, TokenKind withEqual)
    {
        var isLong = Peek(2) == '=';
        Set(isLong ? withEqual : kind, isLong ? 3 : 2);
    }

    private void Open(TokenKind kind, char character)
    {
        if (_depth >= MaximumBrackets)
        {
            throw Error($"too many nested brackets (at most {MaximumBrackets})");
        }

        _brackets[_depth++] = new Bracket(character, _line, _position - _lineStart);
        Set(kind, 1);
    }

    private void Close(TokenKind kind, char opening)
    {
        Set(kind, 1);
        if (_depth == 0)
        {
            throw Error($"unmatched {TokenNames.Of(kind)}");
        }

        var open = _brackets[_depth - 1];
        if (open.Character != opening)
        {
            throw Error($"closing {TokenNames.Of(kind)} does not match opening '{open.Character}' on line {open.Line}", $"'{ClosingOf(open.Character)}'");
        }

        _depth--;
    }

    private PythonSyntaxException NeverClosed()
    {
        var open = _brackets[_depth - 1];
        return new PythonSyntaxException(
            $"'{open.Character}' was never closed",
            new SourceSpan(open.Line, open.Column, open.Line, open.Column + 1),
            $"'{ClosingOf(open.Character)}'");
    }

    private static char ClosingOf(char opening) => opening switch
    {
        '(' => ')',
        '[' => ']',
        _ => '}',
    };

    private readonly record struct Bracket(char Character, int Line, int Column);
}
