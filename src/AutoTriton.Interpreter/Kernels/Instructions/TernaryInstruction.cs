using AutoTriton.Interpreter.Kernels.Language;
using AutoTriton.Interpreter.Kernels.Launching;
using AutoTriton.Interpreter.Numerics;
using AutoTriton.Interpreter.Numerics.Elementwise;

namespace AutoTriton.Interpreter.Kernels.Instructions;

/// <summary>A function of three blocks, element by element; the choice by a condition is one.</summary>
internal unsafe class TernaryInstruction : ElementwiseInstruction
{
    private readonly Value _first;
    private readonly Value _second;
    private readonly Value _third;
    private readonly Value _result;
    private readonly delegate*<byte*, byte*, byte*, byte*, nint, ScalarOperands, void> _loop;
    private readonly ScalarOperands _singles;
    private readonly int _resultStep;

    public TernaryInstruction(TernaryOperation operation, Value first, Value second, Value third, Value result)
        : this(first, second, third, result) => _loop = TernaryTable.Find(operation, first.Type.Element);

    protected TernaryInstruction(Value first, Value second, Value third, Value result)
        : base([first, second, third], result)
    {
        _first = first;
        _second = second;
        _third = third;
        _result = result;
        _singles = (Layouts[0].IsSingle ? ScalarOperands.First : 0)
            | (Layouts[1].IsSingle ? ScalarOperands.Second : 0)
            | (Layouts[2].IsSingle ? ScalarOperands.Third : 0);
        _resultStep = RowLength * result.Type.Element.SizeInBytes();
        _loop = TernaryTable.FindSelect(result.Type.Element);
    }

    public override OperationCount Operations => OperationCount.On(_result.Type.Element, 2L * _result.Shape.Count);

    public static bool Exists(TernaryOperation operation, TritonDType element) => TernaryTable.Find(operation, element) != null;

    protected override void Run(ProgramFrame frame)
    {
        var a = frame.Arena + _first.Offset;
        var b = frame.Arena + _second.Offset;
        var c = frame.Arena + _third.Offset;
        var to = frame.Arena + _result.Offset;
        for (var row = 0; row < Rows; row++)
        {
            _loop(a, b, c, to, RowLength, _singles);
            a += Layouts[0].RowStep;
            b += Layouts[1].RowStep;
            c += Layouts[2].RowStep;
            to += _resultStep;
        }
    }
}
