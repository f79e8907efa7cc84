using AutoTriton.Interpreter.Kernels.Language;
using AutoTriton.Interpreter.Kernels.Launching;
using AutoTriton.Interpreter.Numerics;

namespace AutoTriton.Interpreter.Kernels.Instructions;

/// <summary>The elements along an axis backwards.</summary>
internal sealed unsafe class FlipInstruction(Value source, int axis, Value result) : Instruction([source], [result])
{
    private readonly long _inner = (long)source.Shape.Stride(axis) * source.Type.Element.SizeInBytes();
    private readonly int _along = source.Shape[axis];
    private readonly int _outer = source.Shape.Count / source.Shape.Stride(axis) / source.Shape[axis];

    protected override void Run(ProgramFrame frame)
    {
        for (var i = 0; i < _outer; i++)
        {
            var from = frame.Arena + source.Offset + (i * _along * _inner);
            var to = frame.Arena + result.Offset + (i * _along * _inner);
            for (var k = 0; k < _along; k++)
            {
                Buffer.MemoryCopy(from + (k * _inner), to + ((_along - 1 - k) * _inner), _inner, _inner);
            }
        }
    }
}
