using AutoTriton.Interpreter.Kernels.Launching;

namespace AutoTriton.Interpreter.Kernels.Instructions;

/// <summary>Goes on elsewhere.</summary>
internal sealed class JumpInstruction(Label target) : Instruction([], [])
{
    public override bool HasEffect => true;

    public override int Work => 1;

    public override int Step(ProgramFrame frame, int next) => target.Target;
}
