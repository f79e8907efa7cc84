using AutoTriton.Interpreter.Kernels.Language;
using AutoTriton.Interpreter.Kernels.Launching;
using AutoTriton.Interpreter.Numerics;

namespace AutoTriton.Interpreter.Kernels.Instructions;

/// <summary>The elements along an axis moved on by a distance; where none comes from, each stays itself.</summary>
internal sealed unsafe class ShiftInstruction(Value source, int axis, int distance, Value result) : Instruction([source], [result])
{
    private readonly long _inner = (long)source.Shape.Stride(axis) * source.Type.Element.SizeInBytes();
    private readonly int _along = source.Shape[axis];
    private readonly int _outer = source.Shape.Count / source.Shape.Stride(axis) / source.Shape[axis];

    protected override void Run(ProgramFrame frame)
    {
        var span = _along * _inner;
        var skipped = Math.Abs(distance) * _inner;
        for (var i = 0; i < _outer; i++)
        {
            var from = frame.Arena + source.Offset + (i * span);
            var to = frame.Arena + result.Offset + (i * span);
            var kept = distance > 0 ? 0 : span - skipped;
            Buffer.MemoryCopy(distance > 0 ? from : from + skipped, distance > 0 ? to + skipped : to, span - skipped, span - skipped);
            Buffer.MemoryCopy(from + kept, to + kept, skipped, skipped);
        }
    }
}
