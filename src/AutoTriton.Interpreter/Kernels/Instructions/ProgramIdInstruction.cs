using AutoTriton.Interpreter.Kernels.Language;
using AutoTriton.Interpreter.Kernels.Launching;

namespace AutoTriton.Interpreter.Kernels.Instructions;

/// <summary>The program's place in the grid along an axis, or the grid's size along it.</summary>
internal sealed unsafe class ProgramIdInstruction(int axis, bool ofGrid, Value result) : Instruction([], [result])
{
    public override bool IsPure => false;

    public override int Work => 0;

    protected override void Run(ProgramFrame frame) =>
        *(int*)(frame.Arena + result.Offset) = (axis, ofGrid) switch
        {
            (0, false) => frame.X,
            (1, false) => frame.Y,
            (_, false) => frame.Z,
            (0, true) => frame.Grid.X,
            (1, true) => frame.Grid.Y,
            _ => frame.Grid.Z,
        };
}
