using AutoTriton.Interpreter.Kernels.Language;
using AutoTriton.Interpreter.Kernels.Launching;
using AutoTriton.Interpreter.Numerics;
using AutoTriton.Interpreter.Numerics.Directed;

namespace AutoTriton.Interpreter.Kernels.Instructions;

/// <summary>An operation or a cast that rounds in a direction, on operands of the result's shape.</summary>
internal sealed unsafe class DirectedInstruction : Instruction
{
    private readonly delegate*<byte*, byte*, byte*, byte*, nint, RoundingDirection, void> _loop;
    private readonly RoundingDirection _direction;

    /// <summary>An operation.</summary>
    public DirectedInstruction(DirectedOperation operation, RoundingDirection direction, Value[] operands, Value result)
        : base(operands, [result])
    {
        _loop = DirectedTable.Find(operation, result.Type.Element);
        _direction = direction;
    }

    /// <summary>A cast.</summary>
    public DirectedInstruction(RoundingDirection direction, Value source, Value result)
        : base([source], [result])
    {
        _loop = DirectedTable.FindCast(source.Type.Element, result.Type.Element);
        _direction = direction;
    }

    public override OperationCount Operations => OperationCount.On(Outputs[0].Type.Element, Outputs[0].Shape.Count);

    public static bool Exists(DirectedOperation operation, TritonDType element) => DirectedTable.Find(operation, element) != null;

    public static bool CastExists(TritonDType from, TritonDType to) => DirectedTable.FindCast(from, to) != null;

    protected override void Run(ProgramFrame frame)
    {
        var arena = frame.Arena;
        _loop(
            arena + Inputs[0].Offset,
            Inputs.Length > 1 ? arena + Inputs[1].Offset : null,
            Inputs.Length > 2 ? arena + Inputs[2].Offset : null,
            arena + Outputs[0].Offset,
            Outputs[0].Shape.Count,
            _direction);
    }
}
