using AutoTriton.Interpreter.Kernels.Language;
using AutoTriton.Interpreter.Kernels.Launching;
using AutoTriton.Interpreter.Numerics;

namespace AutoTriton.Interpreter.Kernels.Instructions;

/// <summary>Along an axis, the first elements (the last ones for a negative count) of one block and the rest of another.</summary>
internal sealed unsafe class SpliceInstruction(Value head, Value rest, int axis, int count, Value result) : Instruction([head, rest], [result])
{
    private readonly long _inner = (long)head.Shape.Stride(axis) * head.Type.Element.SizeInBytes();
    private readonly int _along = head.Shape[axis];
    private readonly int _outer = head.Shape.Count / head.Shape.Stride(axis) / head.Shape[axis];

    protected override void Run(ProgramFrame frame)
    {
        var span = _along * _inner;
        var kept = Math.Abs(count) * _inner;
        var at = count > 0 ? 0 : span - kept;
        for (var i = 0; i < _outer; i++)
        {
            var to = frame.Arena + result.Offset + (i * span);
            Buffer.MemoryCopy(frame.Arena + rest.Offset + (i * span), to, span, span);
            Buffer.MemoryCopy(frame.Arena + head.Offset + (i * span) + at, to + at, kept, kept);
        }
    }
}
