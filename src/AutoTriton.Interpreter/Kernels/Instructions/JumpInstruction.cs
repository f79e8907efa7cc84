using AutoTriton.Interpreter.Kernels.Launching;

namespace AutoTriton.Interpreter.Kernels.Instructions;

/// <summary>Goes on elsewhere.</summary>
/// <param name="target">Where.</param>
/// <param name="waits">Whether it goes back in a loop that may wait for another program.</param>
internal sealed class JumpInstruction(Label target, bool waits = false) : Instruction([], [])
{
    public override bool HasEffect => true;

    public override int Work => 1;

    public override int Step(ProgramFrame frame, int next) => waits && frame.IsPatienceOver() ? ~target.Target : target.Target;
}
