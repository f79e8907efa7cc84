using AutoTriton.Python.Syntax;
using AutoTriton.Python.Tokenization;

namespace AutoTriton.Python.Parsing;

/// <summary>How tightly operators bind; 0 for tokens that are none.</summary>
internal static class Precedence
{
    public const int Or = 1;
    public const int And = 2;
    public const int Not = 3;
    public const int Compare = 4;
    public const int BitwiseOr = 5;
    public const int BitwiseXor = 6;
    public const int BitwiseAnd = 7;
    public const int Shift = 8;
    public const int Sum = 9;
    public const int Term = 10;
    public const int Factor = 11;

    private static readonly byte[] Levels = MakeLevels();
    private static readonly bool[] Starts = MakeStarts();

    /// <summary>The level of a token as an infix operator.</summary>
    public static int Of(TokenKind kind) => Levels[(int)kind];

    /// <summary>Whether a token can begin an expression (a starred one included).</summary>
    public static bool CanStart(TokenKind kind) => Starts[(int)kind];

    /// <summary>The operator of a token.</summary>
    public static BinaryOperator OperatorOf(TokenKind kind) => kind switch
    {
        TokenKind.Plus => BinaryOperator.Add,
        TokenKind.Minus => BinaryOperator.Subtract,
        TokenKind.Star => BinaryOperator.Multiply,
        TokenKind.Slash => BinaryOperator.Divide,
        TokenKind.DoubleSlash => BinaryOperator.FloorDivide,
        TokenKind.Percent => BinaryOperator.Modulo,
        TokenKind.At => BinaryOperator.MatrixMultiply,
        TokenKind.LeftShift => BinaryOperator.LeftShift,
        TokenKind.RightShift => BinaryOperator.RightShift,
        TokenKind.Ampersand => BinaryOperator.BitwiseAnd,
        TokenKind.Bar => BinaryOperator.BitwiseOr,
        TokenKind.Caret => BinaryOperator.BitwiseXor,
        TokenKind.DoubleStar => BinaryOperator.Power,
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "Not a binary operator."),
    };

    /// <summary>The operator of an augmented assignment.</summary>
    public static BinaryOperator OperatorOfAssignment(TokenKind kind) =>
        OperatorOf(kind - TokenKind.PlusAssign + TokenKind.Plus is var plain && plain > TokenKind.Caret ? TokenKind.DoubleStar : plain);

    private static byte[] MakeLevels()
    {
        var levels = new byte[256];
        levels[(int)TokenKind.Or] = Or;
        levels[(int)TokenKind.And] = And;
        foreach (var kind in (ReadOnlySpan<TokenKind>)[
            TokenKind.Less, TokenKind.Greater, TokenKind.EqualEqual, TokenKind.GreaterEqual, TokenKind.LessEqual,
            TokenKind.NotEqual, TokenKind.In, TokenKind.Is, TokenKind.Not])
        {
            levels[(int)kind] = Compare;
        }

        levels[(int)TokenKind.Bar] = BitwiseOr;
        levels[(int)TokenKind.Caret] = BitwiseXor;
        levels[(int)TokenKind.Ampersand] = BitwiseAnd;
        levels[(int)TokenKind.LeftShift] = levels[(int)TokenKind.RightShift] = Shift;
        levels[(int)TokenKind.Plus] = levels[(int)TokenKind.Minus] = Sum;
        foreach (var kind in (ReadOnlySpan<TokenKind>)[
            TokenKind.Star, TokenKind.Slash, TokenKind.DoubleSlash, TokenKind.Percent, TokenKind.At])
        {
            levels[(int)kind] = Term;
        }

        return levels;
    }

    private static bool[] MakeStarts()
    {
        var starts = new bool[256];
        foreach (var kind in (ReadOnlySpan<TokenKind>)[
            TokenKind.Name, TokenKind.Number, TokenKind.String, TokenKind.FormattedStringStart, TokenKind.Parsed,
            TokenKind.LeftParenthesis, TokenKind.LeftBracket, TokenKind.LeftBrace, TokenKind.Ellipsis, TokenKind.Plus,
            TokenKind.Minus, TokenKind.Tilde, TokenKind.Star, TokenKind.Not, TokenKind.Lambda, TokenKind.Await,
            TokenKind.None, TokenKind.True, TokenKind.False])
        {
            starts[(int)kind] = true;
        }

        return starts;
    }
}
