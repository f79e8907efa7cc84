using AutoTriton.Interpreter.Kernels.Launching;

namespace AutoTriton.Interpreter.Kernels.Instructions;

/// <summary>Goes on elsewhere. Going back is where budgets and cancellation are looked at.</summary>
internal sealed class JumpInstruction(Label target, bool isBackward) : Instruction([], [])
{
    public override bool HasEffect => true;

    public override int Work => 1;

    public override int Step(ProgramFrame frame, int next)
    {
        if (isBackward)
        {
            frame.Checkpoint();
        }

        return target.Target;
    }
}
