using AutoTriton.Interpreter.Kernels.Language;
using AutoTriton.Interpreter.Kernels.Launching;
using AutoTriton.Interpreter.Numerics;
using AutoTriton.Interpreter.Numerics.Sorting;

namespace AutoTriton.Interpreter.Kernels.Instructions;

/// <summary>The elements of each row in order; where the result's rows are shorter, the first of them.</summary>
internal sealed unsafe class SortInstruction(Value source, bool descending, Value result) : Instruction([source], [result])
{
    private readonly delegate*<byte*, byte*, nint, nint, bool, void> _loop = SortTable.Find(source.Type.Element);
    private readonly int _size = source.Type.Element.SizeInBytes();
    private readonly int _along = source.Shape[source.Shape.Rank - 1];
    private readonly int _kept = result.Shape[result.Shape.Rank - 1];
    private readonly int _rows = source.Shape.Count / source.Shape[source.Shape.Rank - 1];

    public override int Work => checked(source.Shape.Count * 16);

    public override int ScratchBytes => _kept == _along ? 0 : _along * _size;

    protected override void Run(ProgramFrame frame)
    {
        var from = frame.Arena + source.Offset;
        var to = frame.Arena + result.Offset;
        if (_kept == _along)
        {
            _loop(from, to, _rows, _along, descending);
            return;
        }

        var row = frame.Arena + ScratchOffset;
        var bytes = _kept * _size;
        for (var i = 0; i < _rows; i++, from += _along * _size, to += bytes)
        {
            _loop(from, row, 1, _along, descending);
            Buffer.MemoryCopy(row, to, bytes, bytes);
        }
    }
}
