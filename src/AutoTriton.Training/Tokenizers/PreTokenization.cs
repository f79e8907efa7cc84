namespace AutoTriton.Training.Tokenizers;

/// <summary>How far a token of a trained tokenizer may reach. Both are lossless for any text.</summary>
public enum PreTokenization
{
    /// <summary>Within one word: an identifier, a number, a run of operators, of spaces or of line ends.</summary>
    Words,

    /// <summary>
    /// Up to a whole line, its line end included, but never over a number: words compose first, then the pieces of a line, so that a line
    /// which recurs in the texts becomes one token, while numbers stay apart and are easy to copy. For small models that learn one kind
    /// of text.
    /// </summary>
    Lines,
}
