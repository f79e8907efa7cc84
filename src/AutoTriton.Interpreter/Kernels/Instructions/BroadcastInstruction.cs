using AutoTriton.Interpreter.Kernels.Language;
using AutoTriton.Interpreter.Kernels.Launching;
using AutoTriton.Interpreter.Numerics;

namespace AutoTriton.Interpreter.Kernels.Instructions;

/// <summary>Repeats a scalar, or the dimensions of size 1 of a block.</summary>
internal sealed unsafe class BroadcastInstruction(Value source, Value result) : Instruction([source], [result])
{
    private readonly int _size = source.Type.Element.SizeInBytes();

    public Value Source => source;

    /// <summary>Whether elementwise instructions can repeat the source by themselves.</summary>
    public bool IsSimple { get; } = source.Shape.Count == 1 || result.Shape.Rank <= 2;

    protected override void Run(ProgramFrame frame)
    {
        var from = frame.Arena + source.Offset;
        var to = frame.Arena + result.Offset;
        if (source.Shape.Count == 1)
        {
            Memory.Fill(to, from, _size, result.Shape.Count);
        }
        else
        {
            Expand(from, to, 0);
        }
    }

    private void Expand(byte* from, byte* to, int axis)
    {
        var shape = result.Shape;
        if (axis == shape.Rank - 1)
        {
            var count = shape[axis];
            if (source.Shape[axis] == count)
            {
                Buffer.MemoryCopy(from, to, (long)count * _size, (long)count * _size);
            }
            else
            {
                Memory.Fill(to, from, _size, count);
            }

            return;
        }

        var step = source.Shape[axis] == 1 ? 0 : source.Shape.Stride(axis) * _size;
        var span = shape.Stride(axis) * _size;
        for (var i = 0; i < shape[axis]; i++)
        {
            if (step == 0 && i > 0)
            {
                Buffer.MemoryCopy(to, to + ((long)i * span), span, span);
            }
            else
            {
                Expand(from + ((long)i * step), to + ((long)i * span), axis + 1);
            }
        }
    }
}
