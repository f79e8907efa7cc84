using AutoTriton.Interpreter.Kernels.Language;
using AutoTriton.Interpreter.Kernels.Launching;
using AutoTriton.Interpreter.Numerics;

namespace AutoTriton.Interpreter.Kernels.Instructions;

/// <summary>Puts a scalar into one element of a slot that holds a block, by its place times a stride plus a first place.</summary>
internal sealed unsafe class InsertInstruction(Value value, Value place, int stride, int first, Value slot) : Instruction([value, place, slot], [slot])
{
    private readonly int _size = slot.Type.Element.SizeInBytes();

    public override int Work => 1;

    protected override void Run(ProgramFrame frame)
    {
        var index = ((long)*(int*)(frame.Arena + place.Offset) * stride) + first;
        Buffer.MemoryCopy(frame.Arena + value.Offset, frame.Arena + slot.Offset + (index * _size), _size, _size);
    }
}
