using AutoTriton.Interpreter.Kernels.Language;
using AutoTriton.Interpreter.Kernels.Launching;

namespace AutoTriton.Interpreter.Kernels.Instructions;

/// <summary>Counts up from a number.</summary>
internal sealed unsafe class ArangeInstruction(int start, Value result) : Instruction([], [result])
{
    protected override void Run(ProgramFrame frame)
    {
        var to = (int*)(frame.Arena + result.Offset);
        for (var i = 0; i < result.Shape.Count; i++)
        {
            to[i] = start + i;
        }
    }
}
