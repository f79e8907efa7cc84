using AutoTriton.Interpreter.Kernels.Language;
using AutoTriton.Interpreter.Kernels.Launching;
using AutoTriton.Interpreter.Numerics.Elementwise;

namespace AutoTriton.Interpreter.Kernels.Instructions;

/// <summary>A function of two blocks of one type, element by element.</summary>
internal sealed unsafe class BinaryInstruction : ElementwiseInstruction
{
    private readonly Value _left;
    private readonly Value _right;
    private readonly Value _result;
    private readonly delegate*<byte*, byte*, byte*, nint, void> _loop;
    private readonly int _resultStep;

    public BinaryInstruction(BinaryOperation operation, Value left, Value right, Value result)
        : base([left, right], result)
    {
        Operation = operation;
        _left = left;
        _right = right;
        _result = result;
        var form = (Layouts[0].IsSingle, Layouts[1].IsSingle) switch
        {
            (false, false) => OperandForm.Blocks,
            (true, false) => OperandForm.LeftScalar,
            (false, true) => OperandForm.RightScalar,
            _ => throw new ArgumentException("One operand must have whole rows."),
        };
        _loop = BinaryTable.Find(operation, left.Type.Element, form);
        _resultStep = RowLength * Numerics.TritonDTypeExtensions.SizeInBytes(result.Type.Element);
    }

    public BinaryOperation Operation { get; }

    public override OperationCount Operations => OperationCount.On(_left.Type.Element, _result.Shape.Count, special: Operation
        is BinaryOperation.Divide or BinaryOperation.DivideByReciprocal or BinaryOperation.Remainder or BinaryOperation.RemainderByQuotient or BinaryOperation.IeeeRemainder
        or BinaryOperation.Power or BinaryOperation.Atan2 or BinaryOperation.Hypotenuse);

    /// <summary>Whether the result is rounded by itself, never contracted with what reads it.</summary>
    public bool IsExact { get; init; }

    public Value Left => _left;

    public Value Right => _right;

    protected override void Run(ProgramFrame frame)
    {
        var a = frame.Arena + _left.Offset;
        var b = frame.Arena + _right.Offset;
        var to = frame.Arena + _result.Offset;
        if (IsFlat)
        {
            _loop(a, b, to, RowLength);
            return;
        }

        for (var row = 0; row < Rows; row++)
        {
            _loop(a, b, to, RowLength);
            a += Layouts[0].RowStep;
            b += Layouts[1].RowStep;
            to += _resultStep;
        }
    }
}
