using AutoTriton.Python.Syntax;

namespace AutoTriton.Python.Unparsing;

/// <summary>How operators are written.</summary>
internal static class Operators
{
    /// <summary>A binary operator.</summary>
    public static string Text(BinaryOperator @operator) => @operator switch
    {
        BinaryOperator.Add => "+",
        BinaryOperator.Subtract => "-",
        BinaryOperator.Multiply => "*",
        BinaryOperator.MatrixMultiply => "@",
        BinaryOperator.Divide => "/",
        BinaryOperator.Modulo => "%",
        BinaryOperator.Power => "**",
        BinaryOperator.LeftShift => "<<",
        BinaryOperator.RightShift => ">>",
        BinaryOperator.BitwiseOr => "|",
        BinaryOperator.BitwiseXor => "^",
        BinaryOperator.BitwiseAnd => "&",
        _ => "//",
    };

    /// <summary>A comparison.</summary>
    public static string Text(CompareOperator @operator) => @operator switch
    {
        CompareOperator.Equal => "==",
        CompareOperator.NotEqual => "!=",
        CompareOperator.Less => "<",
        CompareOperator.LessOrEqual => "<=",
        CompareOperator.Greater => ">",
        CompareOperator.GreaterOrEqual => ">=",
        CompareOperator.Is => "is",
        CompareOperator.IsNot => "is not",
        CompareOperator.In => "in",
        _ => "not in",
    };

    /// <summary>A unary operator, with the space that it needs.</summary>
    public static string Text(UnaryOperator @operator) => @operator switch
    {
        UnaryOperator.Not => "not ",
        UnaryOperator.Minus => "-",
        UnaryOperator.Plus => "+",
        _ => "~",
    };
}
