namespace AutoTriton.Python.Tokenization;

/// <summary>How a number is written.</summary>
internal enum NumberForm : byte
{
    Decimal,
    Hexadecimal,
    Octal,
    Binary,
    Float,
    Imaginary,
}
