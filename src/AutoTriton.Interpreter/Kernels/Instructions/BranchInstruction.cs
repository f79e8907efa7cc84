using AutoTriton.Interpreter.Kernels.Language;
using AutoTriton.Interpreter.Kernels.Launching;

namespace AutoTriton.Interpreter.Kernels.Instructions;

/// <summary>Goes on elsewhere where a condition does not hold.</summary>
internal sealed unsafe class BranchInstruction(Value condition, Label otherwise) : Instruction([condition], [])
{
    public override bool HasEffect => true;

    public override int Work => 1;

    public override int Step(ProgramFrame frame, int next) =>
        frame.Arena[condition.Offset] != 0 ? next : otherwise.Target;
}
