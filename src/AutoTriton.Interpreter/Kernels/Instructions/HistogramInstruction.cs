using AutoTriton.Interpreter.Kernels.Language;
using AutoTriton.Interpreter.Kernels.Launching;
using AutoTriton.Interpreter.Numerics.Sorting;

namespace AutoTriton.Interpreter.Kernels.Instructions;

/// <summary>How often each number from 0 on occurs in a block of int32, where a mask, if there is one, holds.</summary>
internal sealed unsafe class HistogramInstruction(Value source, Value? mask, Value result) : Instruction(mask is null ? [source] : [source, mask], [result])
{
    public override int Work => source.Shape.Count + result.Shape.Count;

    protected override void Run(ProgramFrame frame) => Histogram.Count(
        (int*)(frame.Arena + source.Offset),
        mask is null ? null : frame.Arena + mask.Offset,
        (int*)(frame.Arena + result.Offset),
        source.Shape.Count,
        result.Shape.Count);
}
