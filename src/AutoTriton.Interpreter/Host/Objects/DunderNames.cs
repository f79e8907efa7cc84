using AutoTriton.Python.Syntax;

namespace AutoTriton.Interpreter.Host.Objects;

/// <summary>The method names of operators.</summary>
internal static class DunderNames
{
    private static readonly string[] Forward = [.. Enum.GetValues<BinaryOperator>().Select(op => $"__{Stem(op)}__")];
    private static readonly string[] Reflected = [.. Enum.GetValues<BinaryOperator>().Select(op => $"__r{Stem(op)}__")];
    private static readonly string[] InPlaceNames = [.. Enum.GetValues<BinaryOperator>().Select(op => $"__i{Stem(op)}__")];

    public static string Of(BinaryOperator op, bool reflected) => reflected ? Reflected[(int)op] : Forward[(int)op];

    public static string InPlace(BinaryOperator op) => InPlaceNames[(int)op];

    public static string Of(UnaryOperator op) => op switch
    {
        UnaryOperator.Minus => "__neg__",
        UnaryOperator.Plus => "__pos__",
        UnaryOperator.Invert => "__invert__",
        _ => throw new ArgumentOutOfRangeException(nameof(op)),
    };

    public static string Of(CompareOperator op) => op switch
    {
        CompareOperator.Equal => "__eq__",
        CompareOperator.NotEqual => "__ne__",
        CompareOperator.Less => "__lt__",
        CompareOperator.LessOrEqual => "__le__",
        CompareOperator.Greater => "__gt__",
        CompareOperator.GreaterOrEqual => "__ge__",
        _ => throw new ArgumentOutOfRangeException(nameof(op)),
    };

    /// <summary>The operator as it is written.</summary>
    public static string Symbol(BinaryOperator op) => op switch
    {
        BinaryOperator.Add => "+",
        BinaryOperator.Subtract => "-",
        BinaryOperator.Multiply => "*",
        BinaryOperator.MatrixMultiply => "@",
        BinaryOperator.Divide => "/",
        BinaryOperator.Modulo => "%",
        BinaryOperator.Power => "** or pow()",
        BinaryOperator.LeftShift => "<<",
        BinaryOperator.RightShift => ">>",
        BinaryOperator.BitwiseOr => "|",
        BinaryOperator.BitwiseXor => "^",
        BinaryOperator.BitwiseAnd => "&",
        BinaryOperator.FloorDivide => "//",
        _ => throw new ArgumentOutOfRangeException(nameof(op)),
    };

    /// <summary>The comparison as it is written.</summary>
    public static string Symbol(CompareOperator op) => op switch
    {
        CompareOperator.Less => "<",
        CompareOperator.LessOrEqual => "<=",
        CompareOperator.Greater => ">",
        CompareOperator.GreaterOrEqual => ">=",
        CompareOperator.Equal => "==",
        _ => "!=",
    };

    private static string Stem(BinaryOperator op) => op switch
    {
        BinaryOperator.Add => "add",
        BinaryOperator.Subtract => "sub",
        BinaryOperator.Multiply => "mul",
        BinaryOperator.MatrixMultiply => "matmul",
        BinaryOperator.Divide => "truediv",
        BinaryOperator.Modulo => "mod",
        BinaryOperator.Power => "pow",
        BinaryOperator.LeftShift => "lshift",
        BinaryOperator.RightShift => "rshift",
        BinaryOperator.BitwiseOr => "or",
        BinaryOperator.BitwiseXor => "xor",
        BinaryOperator.BitwiseAnd => "and",
        BinaryOperator.FloorDivide => "floordiv",
        _ => throw new ArgumentOutOfRangeException(nameof(op)),
    };
}
