using AutoTriton.Interpreter.Kernels.Launching;

namespace AutoTriton.Interpreter.Kernels.Instructions;

/// <summary>All threads of the program wait for each other. Here they always have; the sanitizer takes note.</summary>
internal sealed class BarrierInstruction() : Instruction([], [])
{
    public override bool HasEffect => true;

    protected override void Run(ProgramFrame frame) => frame.Clock.Barrier();
}
