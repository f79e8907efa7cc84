using AutoTriton.Python.Syntax;

namespace AutoTriton.Legality.Semantics.Evaluation;

/// <summary>The functions of Python's <c>operator</c> that stand for a binary operator.</summary>
internal static class OperatorModule
{
    /// <summary>The operator that a function of this name applies, such as <c>matmul</c> or <c>__imul__</c>; or null.</summary>
    public static BinaryOperator? Of(string name)
    {
        var plain = name.Trim('_');
        return plain switch
        {
            "add" or "iadd" => BinaryOperator.Add,
            "sub" or "isub" => BinaryOperator.Subtract,
            "mul" or "imul" => BinaryOperator.Multiply,
            "matmul" or "imatmul" => BinaryOperator.MatrixMultiply,
            "truediv" or "itruediv" => BinaryOperator.Divide,
            "floordiv" or "ifloordiv" => BinaryOperator.FloorDivide,
            "mod" or "imod" => BinaryOperator.Modulo,
            "pow" or "ipow" => BinaryOperator.Power,
            "lshift" or "ilshift" => BinaryOperator.LeftShift,
            "rshift" or "irshift" => BinaryOperator.RightShift,
            "and" or "iand" => BinaryOperator.BitwiseAnd,
            "or" or "ior" => BinaryOperator.BitwiseOr,
            "xor" or "ixor" => BinaryOperator.BitwiseXor,
            _ => null,
        };
    }
}
