namespace AutoTriton.Python.Tokenization;

/// <summary>What ends a literal part of an f-string.</summary>
internal enum LiteralStop
{
    /// <summary>The closing quotes.</summary>
    Quote,

    /// <summary>A brace that opens a replacement field.</summary>
    Field,

    /// <summary><c>{{</c>, which stands for one brace.</summary>
    DoubledOpen,

    /// <summary><c>}}</c>, which stands for one brace.</summary>
    DoubledClose,

    /// <summary>A closing brace.</summary>
    Close,

    /// <summary>A line end, where the f-string has single quotes and this is a format specification.</summary>
    LineEnd,
}
