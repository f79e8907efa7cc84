using AutoTriton.Interpreter.Kernels.Language;
using AutoTriton.Interpreter.Numerics;

namespace AutoTriton.Interpreter.Kernels.Instructions;

/// <summary>How an operand's elements meet the rows of a result: a row of a result is its last dimension.</summary>
/// <param name="RowStep">Bytes from the operand's part for one row to that for the next.</param>
/// <param name="IsSingle">Whether one element meets a whole row.</param>
internal readonly record struct OperandLayout(int RowStep, bool IsSingle)
{
    public static OperandLayout Of(Value operand, BlockShape result)
    {
        var size = operand.Type.Element.SizeInBytes();
        if (operand.Shape.Count == 1 && result.Count != 1)
        {
            return new OperandLayout(0, true);
        }

        if (operand.Shape.Count == result.Count)
        {
            return new OperandLayout(size * (result.Rank == 0 ? 1 : result[result.Rank - 1]), false);
        }

        var single = operand.Shape[1] == 1 && result[1] != 1;
        var step = operand.Shape[0] == 1 ? 0 : size * operand.Shape[1];
        return new OperandLayout(step, single);
    }

    /// <summary>Whether rows need not be told apart: each operand is whole, or one element for all.</summary>
    public static bool IsFlat(Value operand, BlockShape result) => operand.Shape.Count == result.Count || operand.Shape.Count == 1;
}
