using System.Collections.Immutable;
using AutoTriton.Interpreter.Kernels.Language;
using AutoTriton.Interpreter.Kernels.Launching;
using AutoTriton.Interpreter.Numerics;

namespace AutoTriton.Interpreter.Kernels.Instructions;

/// <summary>Reorders the dimensions of a block.</summary>
internal sealed unsafe class PermuteInstruction(Value source, ImmutableArray<int> axes, Value result) : Instruction([source], [result])
{
    private readonly int _size = source.Type.Element.SizeInBytes();
    private readonly long[] _steps = [.. axes.Select(axis => (long)source.Shape.Stride(axis) * source.Type.Element.SizeInBytes())];

    protected override void Run(ProgramFrame frame) => Copy(frame.Arena + source.Offset, frame.Arena + result.Offset, 0);

    private void Copy(byte* from, byte* to, int axis)
    {
        var count = result.Shape[axis];
        if (axis == result.Shape.Rank - 1)
        {
            Memory.CopyStrided(from, _steps[axis], to, _size, _size, count);
            return;
        }

        var step = (long)result.Shape.Stride(axis) * _size;
        for (var i = 0; i < count; i++)
        {
            Copy(from + (i * _steps[axis]), to + (i * step), axis + 1);
        }
    }
}
