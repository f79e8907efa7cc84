using AutoTriton.Interpreter.Kernels.Language;
using AutoTriton.Interpreter.Kernels.Launching;

namespace AutoTriton.Interpreter.Kernels.Instructions;

/// <summary>Arithmetic on 64-bit scalars for addresses and bounds.</summary>
internal sealed unsafe class IndexInstruction(IndexOperation operation, Value left, Value right, Value result) : Instruction([left, right], [result])
{
    public override int Work => 0;

    protected override void Run(ProgramFrame frame)
    {
        var a = *(long*)(frame.Arena + left.Offset);
        var b = *(long*)(frame.Arena + right.Offset);
        *(long*)(frame.Arena + result.Offset) = operation switch
        {
            IndexOperation.Add => a + b,
            IndexOperation.Subtract => a - b,
            _ => a * b,
        };
    }
}
