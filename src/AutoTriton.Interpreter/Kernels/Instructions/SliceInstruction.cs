using AutoTriton.Interpreter.Kernels.Language;
using AutoTriton.Interpreter.Kernels.Launching;
using AutoTriton.Interpreter.Numerics;

namespace AutoTriton.Interpreter.Kernels.Instructions;

/// <summary>Every so many elements along an axis, from a first one on.</summary>
internal sealed unsafe class SliceInstruction(Value source, int axis, int start, int step, Value result) : Instruction([source], [result])
{
    private readonly long _inner = (long)source.Shape.Stride(axis) * source.Type.Element.SizeInBytes();
    private readonly int _outer = source.Shape.Count / source.Shape.Stride(axis) / source.Shape[axis];
    private readonly int _along = source.Shape[axis];
    private readonly int _size = source.Type.Element.SizeInBytes();

    protected override void Run(ProgramFrame frame)
    {
        var from = frame.Arena + source.Offset;
        var to = frame.Arena + result.Offset;
        var kept = (_along - start + step - 1) / step;
        for (var i = 0; i < _outer; i++)
        {
            var row = from + (i * _along * _inner);
            if (_inner == _size)
            {
                Memory.CopyStrided(row + (start * _inner), step * _inner, to, _size, _size, kept);
                to += kept * _inner;
                continue;
            }

            for (var k = start; k < _along; k += step)
            {
                Buffer.MemoryCopy(row + (k * _inner), to, _inner, _inner);
                to += _inner;
            }
        }
    }
}
