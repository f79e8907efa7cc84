using AutoTriton.Interpreter.Kernels.Language;
using AutoTriton.Interpreter.Kernels.Launching;
using AutoTriton.Interpreter.Numerics;

namespace AutoTriton.Interpreter.Kernels.Instructions;

/// <summary>One element of a block as a scalar, by its place times a stride plus a first place.</summary>
internal sealed unsafe class ExtractInstruction(Value block, Value place, int stride, int first, Value result) : Instruction([block, place], [result])
{
    private readonly int _size = block.Type.Element.SizeInBytes();

    protected override void Run(ProgramFrame frame)
    {
        var index = ((long)*(int*)(frame.Arena + place.Offset) * stride) + first;
        Buffer.MemoryCopy(frame.Arena + block.Offset + (index * _size), frame.Arena + result.Offset, _size, _size);
    }
}
