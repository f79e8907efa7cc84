using AutoTriton.Core.Execution;
using AutoTriton.Interpreter.Kernels.Language;
using AutoTriton.Interpreter.Kernels.Launching;
using AutoTriton.Interpreter.Numerics;
using AutoTriton.Interpreter.Numerics.Dot;

namespace AutoTriton.Interpreter.Kernels.Instructions;

/// <summary>Accumulator plus product of two matrices, or of each pair of two stacks of matrices.</summary>
internal sealed unsafe class DotInstruction : Instruction
{
    private readonly Value _a;
    private readonly Value _b;
    private readonly Value? _accumulator;
    private readonly Value _result;
    private readonly int _batch;
    private readonly int _m;
    private readonly int _n;
    private readonly int _k;
    private readonly delegate*<byte*, byte*, byte*, byte*, int, int, int, byte*, void> _routine;

    public DotInstruction(Value a, Value b, Value? accumulator, DotPrecision precision, Value result)
        : base(accumulator is null ? [a, b] : [accumulator, a, b], [result])
    {
        (_a, _b, _accumulator, _result) = (a, b, accumulator, result);
        Precision = precision;
        var rank = a.Shape.Rank;
        _batch = rank == 3 ? a.Shape[0] : 1;
        (_m, _k, _n) = (a.Shape[rank - 2], a.Shape[rank - 1], b.Shape[rank - 1]);
        _routine = DotTable.Find(a.Type.Element, result.Type.Element, precision);
        UsesTf32 = a.Type.Element == TritonDType.Float32 && precision != DotPrecision.Ieee;
        ScratchBytes = (int)Math.Min(int.MaxValue, DotTable.ScratchBytes(a.Type.Element, result.Type.Element, _m, _n, _k));
    }

    public Value A => _a;

    public Value B => _b;

    public Value? Accumulator => _accumulator;

    public DotPrecision Precision { get; }

    public bool UsesTf32 { get; }

    public override int Work => (int)Math.Min(int.MaxValue, 1 + ((long)_batch * _m * _n * _k / 8));

    public override int ScratchBytes { get; }

    public override OperationCount Operations => new(OperationKind.Dot, UsesTf32 ? Precision.ToString().ToLowerInvariant() : _a.Type.Element.TritonAttribute(), 2L * _batch * _m * _n * _k);

    public static bool Exists(TritonDType input, TritonDType accumulator, DotPrecision precision) => DotTable.Find(input, accumulator, precision) != null;

    protected override void Run(ProgramFrame frame)
    {
        var a = frame.Arena + _a.Offset;
        var b = frame.Arena + _b.Offset;
        var sum = _accumulator is null ? null : frame.Arena + _accumulator.Offset;
        var to = frame.Arena + _result.Offset;
        var inputSize = _a.Type.Element.SizeInBytes();
        var resultBytes = _m * _n * _result.Type.Element.SizeInBytes();
        for (var i = 0; i < _batch; i++)
        {
            _routine(a, b, sum, to, _m, _n, _k, frame.Arena + ScratchOffset);
            a += _m * _k * inputSize;
            b += _k * _n * inputSize;
            to += resultBytes;
            sum = sum == null ? null : sum + resultBytes;
        }
    }
}
