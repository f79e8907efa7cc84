namespace AutoTriton.Python.Tokenization;

/// <content>The literal parts of f-strings; the parser calls these instead of <see cref="Next"/> while it reads one.</content>
internal sealed partial class Tokenizer
{
    /// <summary>How the current f-string is quoted.</summary>
    public FormattedStringForm Form => new(_source[BodyStart - 1], IsTriple, (Prefix & StringPrefix.Raw) != 0);

    /// <summary>Line of the reading position.</summary>
    public int ReadingLine => _line;

    /// <summary>Column of the reading position.</summary>
    public int ReadingColumn => _position - _lineStart;

    /// <summary>Moves over literal text, up to what ends it.</summary>
    /// <param name="form">How the f-string is quoted.</param>
    /// <param name="inSpecification">Whether this is the format specification of a field.</param>
    public LiteralStop ReadLiteral(FormattedStringForm form, bool inSpecification)
    {
        while (true)
        {
            var found = _source.AsSpan(_position).IndexOfAny(['\\', '{', '}', '\n', form.Quote]);
            if (found < 0)
            {
                throw UnterminatedFormatted();
            }

            _position += found;
            var character = _source[_position];
            if (character == form.Quote && (!form.IsTriple || (Peek(1) == character && Peek(2) == character)))
            {
                return LiteralStop.Quote;
            }

            switch (character)
            {
                case '{':
                    return Peek(1) == '{' && !inSpecification ? LiteralStop.DoubledOpen : LiteralStop.Field;
                case '}':
                    return Peek(1) == '}' && !inSpecification ? LiteralStop.DoubledClose : LiteralStop.Close;
                case '\n' when !form.IsTriple && inSpecification:
                    return LiteralStop.LineEnd;
                case '\n' when !form.IsTriple:
                    throw UnterminatedFormatted();
                case '\n':
                    _position++;
                    BeginNextLine();
                    break;
                case '\\':
                    SkipFormattedEscape(form.IsRaw);
                    break;
                default:
                    _position++;
                    break;
            }
        }
    }

    /// <summary>Moves over characters of literal text.</summary>
    public void Skip(int count) => _position += count;

    /// <summary>Moves over the brace that opens a field, and to the first token of its expression.</summary>
    public void OpenField()
    {
        Begin();
        Open(TokenKind.LeftBrace, '{');
        FieldDepth = _depth;
        Next();
    }

    /// <summary>Moves over the colon of a field to the text of its specification.</summary>
    public void BeginSpecification() => Kind = TokenKind.FormattedStringStart;

    /// <summary>Closes a field whose specification ends at the reading position.</summary>
    public void CloseField()
    {
        Begin();
        Close(TokenKind.RightBrace, '{');
    }

    /// <summary>Moves over the closing quotes and makes the end the current token.</summary>
    public void CloseString(FormattedStringForm form)
    {
        Begin();
        Set(TokenKind.FormattedStringEnd, form.QuoteLength);
    }

    private void SkipFormattedEscape(bool isRaw)
    {
        HasBackslash = true;
        _position++;
        switch (Peek(0))
        {
            case '{' or '}':
                break;
            case 'N' when !isRaw && Peek(1) == '{':
                SkipCharacterName();
                break;
            case '\n':
                _position++;
                BeginNextLine();
                break;
            default:
                _position = Math.Min(_position + 1, _source.Length);
                break;
        }
    }

    private void SkipCharacterName()
    {
        var length = _source.AsSpan(_position).IndexOfAny('}', '\n');
        if (length >= 0 && _source[_position + length] == '}')
        {
            _position += length + 1;
        }
        else
        {
            _position++;
        }
    }

    private PythonSyntaxException UnterminatedFormatted() => Error("unterminated f-string literal", "closing quotes");
}
