using AutoTriton.Interpreter.Kernels.Language;
using AutoTriton.Interpreter.Kernels.Launching;
using AutoTriton.Interpreter.Numerics;

namespace AutoTriton.Interpreter.Kernels.Instructions;

/// <summary>Elements along an axis, picked by indices.</summary>
internal sealed unsafe class GatherInstruction(Value source, Value index, int axis, Value result) : Instruction([source, index], [result])
{
    private readonly int _size = source.Type.Element.SizeInBytes();
    private readonly int _inner = source.Shape.Stride(axis);
    private readonly int _along = source.Shape[axis];
    private readonly int _picked = index.Shape[axis];

    protected override void Run(ProgramFrame frame)
    {
        var from = frame.Arena + source.Offset;
        var picks = (int*)(frame.Arena + index.Offset);
        var to = frame.Arena + result.Offset;
        for (var i = 0; i < result.Shape.Count; i++)
        {
            var outer = i / _inner / _picked;
            var pick = picks[i];
            if ((uint)pick >= (uint)_along)
            {
                throw new KernelRuntimeException(KernelRuntimeErrorKind.Assertion, $"gather index {pick} is out of range for {_along} elements", Function, Location);
            }

            var place = (((long)outer * _along) + pick) * _inner + (i % _inner);
            Memory.CopyStrided(from + (place * _size), _size, to + ((long)i * _size), _size, _size, 1);
        }
    }
}
