using AutoTriton.Interpreter.Kernels.Language;
using AutoTriton.Interpreter.Kernels.Launching;
using AutoTriton.Interpreter.Numerics.Elementwise;

namespace AutoTriton.Interpreter.Kernels.Instructions;

/// <summary>A function of one block, element by element.</summary>
internal sealed unsafe class UnaryInstruction(UnaryOperation operation, Value operand, Value result) : ElementwiseInstruction([operand], result)
{
    private readonly delegate*<byte*, byte*, nint, void> _loop = UnaryTable.Find(operation, operand.Type.Element);

    public override OperationCount Operations => OperationCount.On(Inputs[0].Type.Element, Outputs[0].Shape.Count, special: operation
        is >= UnaryOperation.Exp and <= UnaryOperation.ReciprocalCubeRoot);

    protected override void Run(ProgramFrame frame) => _loop(frame.Arena + Inputs[0].Offset, frame.Arena + Outputs[0].Offset, RowLength);
}
