using AutoTriton.Interpreter.Kernels.Language;
using AutoTriton.Interpreter.Kernels.Launching;
using AutoTriton.Interpreter.Numerics;

namespace AutoTriton.Interpreter.Kernels.Instructions;

/// <summary>Two blocks side by side along a new last dimension.</summary>
internal sealed unsafe class JoinInstruction(Value a, Value b, Value result) : Instruction([a, b], [result])
{
    private readonly int _size = a.Type.Element.SizeInBytes();

    protected override void Run(ProgramFrame frame)
    {
        var to = frame.Arena + result.Offset;
        Memory.CopyStrided(frame.Arena + a.Offset, _size, to, 2 * _size, _size, a.Shape.Count);
        Memory.CopyStrided(frame.Arena + b.Offset, _size, to + _size, 2 * _size, _size, b.Shape.Count);
    }
}
