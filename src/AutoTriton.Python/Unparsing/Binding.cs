using AutoTriton.Python.Syntax;

namespace AutoTriton.Python.Unparsing;

/// <summary>How tightly expressions bind when they are written; what binds looser than its place allows gets parentheses.</summary>
internal static class Binding
{
    public const int Loosest = 0;
    public const int Named = 1;
    public const int Test = 2;
    public const int Or = 3;
    public const int And = 4;
    public const int Not = 5;
    public const int Compare = 6;
    public const int BitwiseOr = 7;
    public const int BitwiseXor = 8;
    public const int BitwiseAnd = 9;
    public const int Shift = 10;
    public const int Sum = 11;
    public const int Term = 12;
    public const int Factor = 13;
    public const int Power = 14;
    public const int Await = 15;
    public const int Atom = 16;

    /// <summary>How tightly an expression binds.</summary>
    public static int Of(Expression expression) => expression switch
    {
        YieldExpression or YieldFromExpression => Loosest,
        NamedExpression => Named,
        LambdaExpression or ConditionalExpression => Test,
        BooleanExpression boolean => Of(boolean.Operator),
        UnaryExpression { Operator: UnaryOperator.Not } => Not,
        CompareExpression => Compare,
        BinaryExpression binary => Of(binary.Operator),
        UnaryExpression => Factor,
        AwaitExpression => Await,
        _ => Atom,
    };

    /// <summary>How tightly a boolean operator binds.</summary>
    public static int Of(BooleanOperator @operator) => @operator == BooleanOperator.Or ? Or : And;

    /// <summary>How tightly a binary operator binds.</summary>
    public static int Of(BinaryOperator @operator) => @operator switch
    {
        BinaryOperator.BitwiseOr => BitwiseOr,
        BinaryOperator.BitwiseXor => BitwiseXor,
        BinaryOperator.BitwiseAnd => BitwiseAnd,
        BinaryOperator.LeftShift or BinaryOperator.RightShift => Shift,
        BinaryOperator.Add or BinaryOperator.Subtract => Sum,
        BinaryOperator.Power => Power,
        _ => Term,
    };
}
