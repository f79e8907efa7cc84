using AutoTriton.Interpreter.Kernels.Language;
using AutoTriton.Interpreter.Kernels.Launching;
using AutoTriton.Interpreter.Kernels.Sanitizing;

namespace AutoTriton.Interpreter.Kernels.Instructions;

/// <summary>Loads a block from regular addresses; lanes outside the box get another value, zero where none is given.</summary>
internal sealed unsafe class RegularLoadInstruction(RegularAddress address, Value? other, Value result)
    : RegularAccess(address, other is null ? [] : [other], [result])
{
    public override SanitizerAccessKind Kind => SanitizerAccessKind.Load;

    protected override void Run(ProgramFrame frame)
    {
        var to = frame.Arena + result.Offset;
        Span<int> low = stackalloc int[Shape.Rank];
        Span<int> count = stackalloc int[Shape.Rank];
        var any = FindBox(frame, low, count);
        if (!any || !IsWhole(count) || !IsInside(frame, low, count))
        {
            FillOther(frame, to);
        }

        if (any)
        {
            Move(frame, to, low, count);
        }
    }

    protected override void MoveRow(in MemoryRun run, byte* lanes)
    {
        Memory.CopyStrided((byte*)run.Address, run.Step, lanes, ElementSize, ElementSize, run.Count);
        run.Frame.Loaded[Argument + 1] += run.Count * ElementSize;
        if (run.Region.IsRecorded)
        {
            AccessRecorder.Load(run);
        }
    }

    private void FillOther(ProgramFrame frame, byte* to)
    {
        if (other is null)
        {
            new Span<byte>(to, (int)result.Type.Bytes).Clear();
        }
        else if (other.Shape.Count == 1)
        {
            Memory.Fill(to, frame.Arena + other.Offset, ElementSize, Shape.Count);
        }
        else
        {
            Buffer.MemoryCopy(frame.Arena + other.Offset, to, result.Type.Bytes, result.Type.Bytes);
        }
    }
}
