using AutoTriton.Interpreter.Kernels.Language;
using AutoTriton.Interpreter.Kernels.Launching;
using AutoTriton.Interpreter.Numerics;

namespace AutoTriton.Interpreter.Kernels.Instructions;

/// <summary>Addresses plus offsets in elements.</summary>
internal sealed unsafe class AddPointerInstruction(Value pointer, Value offset, long scale, Value result) : ElementwiseInstruction([pointer, offset], result)
{
    private readonly int _offsetSize = offset.Type.Element.SizeInBytes();

    protected override void Run(ProgramFrame frame)
    {
        var bases = frame.Arena + pointer.Offset;
        var offsets = frame.Arena + offset.Offset;
        var to = frame.Arena + Outputs[0].Offset;
        for (var row = 0; row < Rows; row++)
        {
            Add((long*)bases, offsets, (long*)to);
            bases += Layouts[0].RowStep;
            offsets += Layouts[1].RowStep;
            to += RowLength * sizeof(long);
        }
    }

    private void Add(long* bases, byte* offsets, long* to)
    {
        var element = offset.Type.Element;
        var baseStep = Layouts[0].IsSingle ? 0 : 1;
        var offsetStep = Layouts[1].IsSingle ? 0 : 1;
        switch (element)
        {
            case TritonDType.Int32:
                for (var i = 0; i < RowLength; i++)
                {
                    to[i] = bases[i * baseStep] + (((int*)offsets)[i * offsetStep] * scale);
                }

                break;
            case TritonDType.Int64 or TritonDType.UInt64:
                for (var i = 0; i < RowLength; i++)
                {
                    to[i] = bases[i * baseStep] + (((long*)offsets)[i * offsetStep] * scale);
                }

                break;
            default:
                for (var i = 0; i < RowLength; i++)
                {
                    to[i] = bases[i * baseStep] + (WidenInstruction.Read(offsets + (i * offsetStep * _offsetSize), element) * scale);
                }

                break;
        }
    }
}
