using AutoTriton.Interpreter.Kernels.Language;
using AutoTriton.Interpreter.Kernels.Launching;
using AutoTriton.Interpreter.Numerics.Reductions;

namespace AutoTriton.Interpreter.Kernels.Instructions;

/// <summary>Makes one element of those along an axis.</summary>
internal sealed unsafe class ReduceInstruction(ReduceOperation operation, Value source, int axis, Value result) : Instruction([source], [result])
{
    private readonly delegate*<byte*, byte*, nint, nint, nint, void> _loop = ReduceTable.Find(operation, source.Type.Element);
    private readonly int _behind = source.Shape.Stride(axis);
    private readonly int _along = source.Shape[axis];
    private readonly int _before = source.Shape.Count / source.Shape.Stride(axis) / source.Shape[axis];

    public override int Work => source.Shape.Count;

    public override OperationCount Operations => OperationCount.On(source.Type.Element, source.Shape.Count - result.Shape.Count);

    public static bool Exists(ReduceOperation operation, Numerics.TritonDType element) => ReduceTable.Find(operation, element) != null;

    protected override void Run(ProgramFrame frame) =>
        _loop(frame.Arena + source.Offset, frame.Arena + result.Offset, _before, _along, _behind);
}
