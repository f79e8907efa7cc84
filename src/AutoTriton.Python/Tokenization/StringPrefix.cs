namespace AutoTriton.Python.Tokenization;

/// <summary>The letters before a string's quote.</summary>
[Flags]
internal enum StringPrefix
{
    None = 0,
    Raw = 1,
    Bytes = 2,
    Formatted = 4,
    Unicode = 8,
    Invalid = 16,
}
