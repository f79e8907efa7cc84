using AutoTriton.Interpreter.Kernels.Language;
using AutoTriton.Interpreter.Kernels.Launching;
using AutoTriton.Interpreter.Numerics.Scans;

namespace AutoTriton.Interpreter.Kernels.Instructions;

/// <summary>Gathers along an axis, element by element.</summary>
internal sealed unsafe class ScanInstruction(ScanOperation operation, Value source, int axis, bool reverse, Value result) : Instruction([source], [result])
{
    private readonly delegate*<byte*, byte*, nint, nint, nint, bool, void> _loop = ScanTable.Find(operation, source.Type.Element);
    private readonly int _behind = source.Shape.Stride(axis);
    private readonly int _along = source.Shape[axis];
    private readonly int _before = source.Shape.Count / source.Shape.Stride(axis) / source.Shape[axis];

    public override OperationCount Operations => OperationCount.On(source.Type.Element, source.Shape.Count - (_before * _behind));

    public static bool Exists(ScanOperation operation, Numerics.TritonDType element) => ScanTable.Find(operation, element) != null;

    protected override void Run(ProgramFrame frame) =>
        _loop(frame.Arena + source.Offset, frame.Arena + result.Offset, _before, _along, _behind, reverse);
}
