namespace AutoTriton.Python.Tokenization;

/// <content>Strings and the literal parts of f-strings.</content>
internal sealed partial class Tokenizer
{
    /// <summary>The prefix of the current string.</summary>
    public StringPrefix Prefix { get; private set; }

    /// <summary>Offset of the first character behind the opening quotes of the current string.</summary>
    public int BodyStart { get; private set; }

    /// <summary>Whether the current string has three quotes.</summary>
    public bool IsTriple { get; private set; }

    /// <summary>Whether the current string holds a backslash.</summary>
    public bool HasBackslash { get; private set; }

    /// <summary>Offset behind the last character of the current string's body.</summary>
    public int BodyEnd => _position - (IsTriple ? 3 : 1);

    private void ReadString(StringPrefix prefix, int prefixLength)
    {
        Prefix = prefix;
        _position += prefixLength;
        var quote = _source[_position];
        IsTriple = Peek(1) == quote && Peek(2) == quote;
        _position += IsTriple ? 3 : 1;
        BodyStart = _position;
        HasBackslash = false;
        if ((prefix & StringPrefix.Formatted) != 0)
        {
            Kind = TokenKind.FormattedStringStart;
            return;
        }

        Kind = TokenKind.String;
        if (IsTriple)
        {
            ReadTripleQuoted(quote);
        }
        else
        {
            ReadSingleQuoted(quote);
        }
    }

    private void ReadSingleQuoted(char quote)
    {
        while (true)
        {
            var found = _source.AsSpan(_position).IndexOfAny(quote, '\\', '\n');
            _position = found < 0 ? _source.Length : _position + found;
            if (found < 0 || _source[_position] == '\n')
            {
                throw Error("unterminated string literal", $"a closing {quote}");
            }

            if (_source[_position++] == quote)
            {
                return;
            }

            SkipEscaped();
        }
    }

    private void ReadTripleQuoted(char quote)
    {
        while (true)
        {
            var found = _source.AsSpan(_position).IndexOfAny(quote, '\\', '\n');
            if (found < 0)
            {
                throw Unterminated(quote);
            }

            _position += found;
            var character = _source[_position];
            if (character == quote && Peek(1) == quote && Peek(2) == quote)
            {
                _position += 3;
                return;
            }

            _position++;
            if (character == '\n')
            {
                BeginNextLine();
            }
            else if (character == '\\')
            {
                SkipEscaped();
            }
        }
    }

    private PythonSyntaxException Unterminated(char quote) => new(
        "unterminated triple-quoted string literal",
        new Syntax.SourceSpan(Line, Column, Line, Column + (BodyStart - Start)),
        $"a closing {new string(quote, 3)}");

    private void SkipEscaped()
    {
        HasBackslash = true;
        if (_position < _source.Length && _source[_position++] == '\n')
        {
            BeginNextLine();
        }
    }
}
