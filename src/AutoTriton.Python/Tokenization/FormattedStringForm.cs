namespace AutoTriton.Python.Tokenization;

/// <summary>How an f-string is quoted.</summary>
/// <param name="Quote">Its quote.</param>
/// <param name="IsTriple">Whether it has three quotes.</param>
/// <param name="IsRaw">Whether backslashes stand for themselves.</param>
internal readonly record struct FormattedStringForm(char Quote, bool IsTriple, bool IsRaw)
{
    /// <summary>Number of quotes at each end.</summary>
    public int QuoteLength => IsTriple ? 3 : 1;
}
