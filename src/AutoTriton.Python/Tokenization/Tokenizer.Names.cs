using System.Text;
using AutoTriton.Python.Unicode;

namespace AutoTriton.Python.Tokenization;

/// <content>Names, keywords and the prefixes of strings.</content>
internal sealed partial class Tokenizer
{
    private void ReadName()
    {
        var source = _source.AsSpan();
        var position = _position;
        uint hash = 0;
        while ((uint)position < (uint)source.Length && CharacterClass.IsAsciiContinue(source[position]))
        {
            hash = NameTable.Hash(hash, source[position++]);
        }

        if ((uint)position < (uint)source.Length && source[position] is var stop && stop >= 128)
        {
            ReadUnicodeName(position);
            return;
        }

        var length = position - _position;
        if (length <= 2 && (uint)position < (uint)source.Length && source[position] is '"' or '\''
            && PrefixOf(source.Slice(_position, length)) is var prefix and not StringPrefix.Invalid)
        {
            ReadString(prefix, length);
            return;
        }

        Text = _names.Find(source.Slice(_position, length), NameTable.Finish(hash), out var kind);
        Kind = kind;
        _position = position;
    }

    private void ReadUnicodeName(int position)
    {
        while (position < _source.Length)
        {
            var character = _source[position];
            if (character < 128)
            {
                if (!CharacterClass.IsAsciiContinue(character))
                {
                    break;
                }

                position++;
                continue;
            }

            Rune.DecodeFromUtf16(_source.AsSpan(position), out var rune, out var width);
            if (!(position == _position ? CharacterClass.IsStart(rune) : CharacterClass.IsContinue(rune)))
            {
                _position = position;
                throw ErrorHere($"invalid character '{Describe(rune)}' (U+{rune.Value:X4})", "a name or an operator");
            }

            position += width;
        }

        Kind = TokenKind.Name;
        Text = NameNormalizer.Normalize(_source[_position..position]);
        _position = position;
    }

    private static string Describe(Rune rune) =>
        Rune.IsControl(rune) || Rune.IsWhiteSpace(rune) ? "non-printable" : rune.ToString();

    private static StringPrefix PrefixOf(ReadOnlySpan<char> text)
    {
        var prefix = StringPrefix.None;
        foreach (var character in text)
        {
            prefix |= (char)(character | 0x20) switch
            {
                'r' => StringPrefix.Raw,
                'b' => StringPrefix.Bytes,
                'f' => StringPrefix.Formatted,
                'u' => StringPrefix.Unicode,
                _ => StringPrefix.Invalid,
            };
        }

        var isPair = text.Length < 2 || prefix is (StringPrefix.Raw | StringPrefix.Bytes) or (StringPrefix.Raw | StringPrefix.Formatted);
        return isPair && prefix < StringPrefix.Invalid ? prefix : StringPrefix.Invalid;
    }
}
