namespace AutoTriton.Python.Tokenization;

/// <summary>Names of token kinds for messages.</summary>
internal static class TokenNames
{
    /// <summary>How a kind of token is named in a message.</summary>
    public static string Of(TokenKind kind) => kind switch
    {
        TokenKind.EndOfFile => "end of file",
        TokenKind.NewLine => "end of line",
        TokenKind.Indent => "an indented block",
        TokenKind.Dedent => "end of the indented block",
        TokenKind.Name => "a name",
        TokenKind.Number => "a number",
        TokenKind.String or TokenKind.FormattedStringStart or TokenKind.FormattedStringEnd => "a string",
        TokenKind.Parsed => "an expression",
        >= TokenKind.False => Keyword(kind),
        _ => Symbol(kind),
    };

    private static string Keyword(TokenKind kind)
    {
        var name = kind.ToString();
        return kind <= TokenKind.True ? $"'{name}'" : $"'{name.ToLowerInvariant()}'";
    }

    private static string Symbol(TokenKind kind) => kind switch
    {
        TokenKind.LeftParenthesis => "'('",
        TokenKind.RightParenthesis => "')'",
        TokenKind.LeftBracket => "'['",
        TokenKind.RightBracket => "']'",
        TokenKind.LeftBrace => "'{'",
        TokenKind.RightBrace => "'}'",
        TokenKind.Colon or TokenKind.FormatColon => "':'",
        TokenKind.Comma => "','",
        TokenKind.Semicolon => "';'",
        TokenKind.Dot => "'.'",
        TokenKind.Ellipsis => "'...'",
        TokenKind.Arrow => "'->'",
        TokenKind.Exclamation => "'!'",
        TokenKind.Assign => "'='",
        TokenKind.Walrus => "':='",
        TokenKind.Star => "'*'",
        TokenKind.DoubleStar => "'**'",
        TokenKind.Slash => "'/'",
        _ => "an operator",
    };
}
