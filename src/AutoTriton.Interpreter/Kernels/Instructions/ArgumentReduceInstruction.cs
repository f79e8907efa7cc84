using AutoTriton.Interpreter.Kernels.Language;
using AutoTriton.Interpreter.Kernels.Launching;
using AutoTriton.Interpreter.Numerics.Reductions;

namespace AutoTriton.Interpreter.Kernels.Instructions;

/// <summary>The greatest or least element along an axis, and its position.</summary>
internal sealed unsafe class ArgumentReduceInstruction(bool greatest, Value source, int axis, Value values, Value positions) : Instruction([source], [values, positions])
{
    private readonly delegate*<byte*, byte*, int*, nint, nint, nint, void> _loop = ArgumentTable.Find(greatest, source.Type.Element);
    private readonly int _behind = source.Shape.Stride(axis);
    private readonly int _along = source.Shape[axis];
    private readonly int _before = source.Shape.Count / source.Shape.Stride(axis) / source.Shape[axis];

    public override int Work => source.Shape.Count;

    public override OperationCount Operations => OperationCount.On(source.Type.Element, source.Shape.Count - values.Shape.Count);

    protected override void Run(ProgramFrame frame) =>
        _loop(frame.Arena + source.Offset, frame.Arena + values.Offset, (int*)(frame.Arena + positions.Offset), _before, _along, _behind);
}
