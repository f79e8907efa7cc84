using AutoTriton.Interpreter.Kernels.Language;
using AutoTriton.Interpreter.Kernels.Launching;

namespace AutoTriton.Interpreter.Kernels.Instructions;

/// <summary>Refuses a program whose regular 32-bit indices wrap around: bounds made from them would not be Triton's.</summary>
internal sealed unsafe class WrapCheckInstruction(Value start, int count) : Instruction([start], [])
{
    public override bool HasEffect => true;

    public override bool IsPure => false;

    public override int Work => 0;

    protected override void Run(ProgramFrame frame)
    {
        var first = *(long*)(frame.Arena + start.Offset);
        if (first < int.MinValue || first + count - 1 > int.MaxValue)
        {
            throw new TritonNotSupportedException($"32-bit indices starting at {first} wrap around", Function, Location);
        }
    }
}
