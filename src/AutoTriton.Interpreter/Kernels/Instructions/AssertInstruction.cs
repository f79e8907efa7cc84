using AutoTriton.Interpreter.Kernels.Language;
using AutoTriton.Interpreter.Kernels.Launching;

namespace AutoTriton.Interpreter.Kernels.Instructions;

/// <summary>Ends the launch where a condition does not hold.</summary>
internal sealed unsafe class AssertInstruction(Value condition, string message) : Instruction([condition], [])
{
    public override bool HasEffect => true;

    public override int Work => condition.Shape.Count;

    protected override void Run(ProgramFrame frame)
    {
        if (new ReadOnlySpan<byte>(frame.Arena + condition.Offset, condition.Shape.Count).Contains((byte)0))
        {
            throw new KernelRuntimeException(
                KernelRuntimeErrorKind.Assertion,
                $"device assertion failed in program ({frame.X}, {frame.Y}, {frame.Z}){(message.Length == 0 ? "" : ": " + message)}",
                Function,
                Location);
        }
    }
}
