namespace AutoTriton.Python.Tokenization;

/// <content>Numbers.</content>
internal sealed partial class Tokenizer
{
    // What CPython still lets stand directly behind a number (it warns).
    private static readonly string[] FollowingKeywords = ["and", "else", "for", "if", "in", "is", "not", "or"];

    /// <summary>What kind of number the current token is.</summary>
    public NumberForm NumberForm { get; private set; }

    private void ReadNumber()
    {
        NumberForm = NumberForm.Decimal;
        if (_source[_position] == '0' && Peek(1) is 'x' or 'X' or 'o' or 'O' or 'b' or 'B')
        {
            ReadRadix();
            return;
        }

        var isZeroLed = _source[_position] == '0';
        var isZero = SkipDigits(10);
        ReadFraction();
        if (isZeroLed && !isZero && NumberForm == NumberForm.Decimal)
        {
            throw Error("leading zeros in decimal integer literals are not permitted", "0o for an octal integer");
        }
    }

    private void ReadFraction()
    {
        if (Peek(0) == '.')
        {
            NumberForm = NumberForm.Float;
            _position++;
            if (CharacterClass.IsDigit(Peek(0)))
            {
                SkipDigits(10);
            }
        }

        if (Peek(0) is 'e' or 'E')
        {
            var width = Peek(1) is '+' or '-' ? 2 : 1;
            if (CharacterClass.IsDigit(Peek(width)))
            {
                NumberForm = NumberForm.Float;
                _position += width;
                SkipDigits(10);
            }
            else if (width == 2)
            {
                throw Error("invalid decimal literal", "digits of the exponent");
            }
        }

        if (Peek(0) is 'j' or 'J')
        {
            NumberForm = NumberForm.Imaginary;
            _position++;
        }

        CheckNumberEnd(NumberForm == NumberForm.Imaginary ? "imaginary" : "decimal");
    }

    private void ReadRadix()
    {
        var (radix, name) = (char)(Peek(1) | 0x20) switch
        {
            'x' => (16, "hexadecimal"),
            'o' => (8, "octal"),
            _ => (2, "binary"),
        };
        NumberForm = radix switch { 16 => NumberForm.Hexadecimal, 8 => NumberForm.Octal, _ => NumberForm.Binary };
        _position += 2;
        if (Peek(0) == '_')
        {
            _position++;
        }

        if (!IsDigitOf(Peek(0), radix))
        {
            throw Error($"invalid {name} literal", $"{name} digits");
        }

        SkipDigits(radix);
        if (CharacterClass.IsDigit(Peek(0)))
        {
            throw Error($"invalid digit '{Peek(0)}' in {name} literal");
        }

        CheckNumberEnd(name);
    }

    // Answers whether all digits are zero.
    private bool SkipDigits(int radix)
    {
        var allZero = true;
        while (true)
        {
            while (IsDigitOf(Peek(0), radix))
            {
                allZero &= Peek(0) == '0';
                _position++;
            }

            if (Peek(0) != '_')
            {
                return allZero;
            }

            _position++;
            if (!IsDigitOf(Peek(0), radix))
            {
                throw Error("an underscore in a number must stand between digits", "a digit");
            }
        }
    }

    private static bool IsDigitOf(char character, int radix) => radix switch
    {
        16 => char.IsAsciiHexDigit(character),
        _ => character >= '0' && character < '0' + radix,
    };

    private void CheckNumberEnd(string name)
    {
        var next = Peek(0);
        if (!CharacterClass.IsAsciiContinue(next) && next < 128)
        {
            return;
        }

        foreach (var keyword in FollowingKeywords)
        {
            if (_source.AsSpan(_position).StartsWith(keyword, StringComparison.Ordinal))
            {
                return;
            }
        }

        throw Error($"invalid {name} literal", "an operator or a space behind the number");
    }
}
