using AutoTriton.Python.Syntax;

namespace AutoTriton.Interpreter.Host.Objects;

internal static partial class Ops
{
    /// <summary>A binary operator, with Python's dispatch: the right operand first where its class derives from the left's.</summary>
    public static object Binary(BinaryOperator op, object left, object right)
    {
        if (NumberOps.Binary(op, left, right) is { } number)
        {
            return number;
        }

        if (StringOps.Binary(op, left, right) is { } text)
        {
            return text;
        }

        var first = left as PyObject;
        var second = right as PyObject;
        if (first is not null && second is not null && !ReferenceEquals(first.Class, second.Class)
            && second.Class.IsSubclassOf(first.Class) && second.Binary(op, left, true) is { } early)
        {
            return early;
        }

        return first?.Binary(op, right, false) ?? second?.Binary(op, left, true)
            ?? throw Raise.TypeError($"unsupported operand type(s) for {DunderNames.Symbol(op)}: '{TypeName(left)}' and '{TypeName(right)}'");
    }

    /// <summary>An augmented assignment's operator.</summary>
    public static object InPlace(BinaryOperator op, object left, object right) =>
        (left as PyObject)?.InPlace(op, right) ?? Binary(op, left, right);

    /// <summary>A unary operator.</summary>
    public static object Unary(UnaryOperator op, object operand)
    {
        if (op == UnaryOperator.Not)
        {
            return Py.Bool(!Truth(operand));
        }

        return NumberOps.Unary(op, operand) ?? (operand as PyObject)?.Unary(op)
            ?? throw Raise.TypeError($"bad operand type for unary {(op == UnaryOperator.Minus ? "-" : op == UnaryOperator.Plus ? "+" : "~")}: '{TypeName(operand)}'");
    }
}
