namespace AutoTriton.Training.Tokenizers;

/// <summary>The printable characters that stand for bytes in a byte-level BPE's vocabulary, as GPT-2 chose them.</summary>
internal static class ByteAlphabet
{
    private static readonly char[] ToChar = BuildToChar();
    private static readonly Dictionary<char, byte> ToByte = Enumerable.Range(0, 256).ToDictionary(value => ToChar[value], value => (byte)value);

    /// <summary>Writes bytes as characters.</summary>
    public static string Write(ReadOnlySpan<byte> bytes)
    {
        var chars = new char[bytes.Length];
        for (var i = 0; i < bytes.Length; i++)
        {
            chars[i] = ToChar[bytes[i]];
        }

        return new string(chars);
    }

    /// <summary>Reads characters as bytes; null where one is not of the alphabet.</summary>
    public static byte[]? Read(string text)
    {
        var bytes = new byte[text.Length];
        for (var i = 0; i < text.Length; i++)
        {
            if (!ToByte.TryGetValue(text[i], out bytes[i]))
            {
                return null;
            }
        }

        return bytes;
    }

    private static char[] BuildToChar()
    {
        var chars = new char[256];
        var next = 256;
        for (var value = 0; value < 256; value++)
        {
            var printable = value is (>= '!' and <= '~') or (>= 0xA1 and <= 0xAC) or (>= 0xAE and <= 0xFF);
            chars[value] = printable ? (char)value : (char)next++;
        }

        return chars;
    }
}
