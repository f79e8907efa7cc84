using AutoTriton.Interpreter.Kernels.Language;
using AutoTriton.Interpreter.Numerics;
using AutoTriton.Interpreter.Numerics.Elementwise;

namespace AutoTriton.Interpreter.Kernels.Instructions;

/// <summary>A function of blocks, element by element; operands may be single elements, rows or columns that repeat.</summary>
internal abstract class ElementwiseInstruction : Instruction
{
    protected ElementwiseInstruction(Value[] operands, Value result)
        : base(operands, [result])
    {
        IsFlat = operands.All(operand => OperandLayout.IsFlat(operand, result.Shape));
        Rows = IsFlat ? 1 : result.Shape.Count / result.Shape[result.Shape.Rank - 1];
        RowLength = result.Shape.Count / Rows;
        Layouts = [.. operands.Select(operand => OperandLayout.Of(operand, result.Shape))];
    }

    protected OperandLayout[] Layouts { get; }

    protected bool IsFlat { get; }

    protected int Rows { get; }

    protected int RowLength { get; }

    public override bool CanOverwriteInput => true;

    public static unsafe bool Exists(BinaryOperation operation, TritonDType element) =>
        BinaryTable.Find(operation, element, OperandForm.Blocks) != null;

    public static unsafe bool Exists(UnaryOperation operation, TritonDType element) => UnaryTable.Find(operation, element) != null;
}
