using AutoTriton.Interpreter.PyTorch.Binding;
using AutoTriton.Interpreter.PyTorch.Values;
using AutoTriton.Python.Syntax;
using AutoTriton.Torch;

namespace AutoTriton.Interpreter.PyTorch.Tensors;

/// <summary>Python's operators on tensors, as the operators of libtorch that PyTorch maps them to.</summary>
internal static class TensorOperators
{
    private static readonly Dictionary<string, PyBuiltin> Functions = new(StringComparer.Ordinal);
    private static readonly Lock Gate = new();

    public static object? Binary(PyTensor tensor, BinaryOperator op, object other, bool reflected)
    {
        if (!IsOperand(other))
        {
            return null;
        }

        return (op, reflected) switch
        {
            (BinaryOperator.Subtract, true) => other is PyTensor ? Call("sub", other, tensor) : Call("rsub", tensor, other),
            (BinaryOperator.Divide, true) => other is PyTensor ? Call("div", other, tensor) : Call("mul", Call("reciprocal", tensor), other),
            (BinaryOperator.FloorDivide, true) => Call("floor_divide", Lift(tensor, other), tensor),
            (BinaryOperator.Modulo, true) => Call("remainder", Lift(tensor, other), tensor),
            (BinaryOperator.Power, true) => Call("pow", other, tensor),
            (BinaryOperator.MatrixMultiply, true) => other is PyTensor ? Call("matmul", other, tensor) : null,
            (BinaryOperator.LeftShift or BinaryOperator.RightShift, true) => Call(Name(op)!, Lift(tensor, other), tensor),
            (BinaryOperator.MatrixMultiply, false) when other is not PyTensor => null,
            _ => Call(Name(op)!, tensor, other),
        };
    }

    public static object? InPlace(PyTensor tensor, BinaryOperator op, object other)
    {
        var name = op switch
        {
            BinaryOperator.MatrixMultiply => null,
            _ => Name(op) + "_",
        };
        return name is null || !IsOperand(other) ? null : Call(name, tensor, other);
    }

    public static object? Unary(PyTensor tensor, UnaryOperator op) => op switch
    {
        UnaryOperator.Minus => Call("neg", tensor),
        UnaryOperator.Plus => Call("positive", tensor),
        UnaryOperator.Invert => Call("bitwise_not", tensor),
        _ => null,
    };

    public static object? Compare(PyTensor tensor, CompareOperator op, object other)
    {
        var name = op switch
        {
            CompareOperator.Equal => "eq",
            CompareOperator.NotEqual => "ne",
            CompareOperator.Less => "lt",
            CompareOperator.LessOrEqual => "le",
            CompareOperator.Greater => "gt",
            CompareOperator.GreaterOrEqual => "ge",
            _ => null,
        };
        return name is null || !IsOperand(other) ? null : Call(name, tensor, other);
    }

    /// <summary>Calls an operator of libtorch by its name.</summary>
    public static object Call(string name, params object[] arguments)
    {
        PyBuiltin? function;
        lock (Gate)
        {
            if (!Functions.TryGetValue(name, out function))
            {
                Functions[name] = function = OperatorFunction.Make(name, TorchOperators.Overloads(name), isMethod: true);
            }
        }

        return function.Call(new CallArguments(arguments));
    }

    private static bool IsOperand(object value) => value is PyTensor or long or double or bool or System.Numerics.Complex or System.Numerics.BigInteger;

    // A Python number in a place where libtorch takes only tensors.
    private static PyTensor Lift(PyTensor like, object number) => number as PyTensor ?? TensorCreation.Scalar(number, like);

    private static string? Name(BinaryOperator op) => op switch
    {
        BinaryOperator.Add => "add",
        BinaryOperator.Subtract => "sub",
        BinaryOperator.Multiply => "mul",
        BinaryOperator.MatrixMultiply => "matmul",
        BinaryOperator.Divide => "div",
        BinaryOperator.Modulo => "remainder",
        BinaryOperator.Power => "pow",
        BinaryOperator.LeftShift => "bitwise_left_shift",
        BinaryOperator.RightShift => "bitwise_right_shift",
        BinaryOperator.BitwiseOr => "bitwise_or",
        BinaryOperator.BitwiseXor => "bitwise_xor",
        BinaryOperator.BitwiseAnd => "bitwise_and",
        BinaryOperator.FloorDivide => "floor_divide",
        _ => null,
    };
}
