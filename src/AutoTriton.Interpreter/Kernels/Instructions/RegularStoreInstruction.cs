using AutoTriton.Interpreter.Kernels.Language;
using AutoTriton.Interpreter.Kernels.Launching;
using AutoTriton.Interpreter.Kernels.Sanitizing;

namespace AutoTriton.Interpreter.Kernels.Instructions;

/// <summary>Stores a block to regular addresses, inside a box.</summary>
internal sealed unsafe class RegularStoreInstruction(RegularAddress address, Value value) : RegularAccess(address, [value], [])
{
    public override bool HasEffect => true;

    public override int Work => Shape.Count;

    public override SanitizerAccessKind Kind => SanitizerAccessKind.Store;

    protected override void Run(ProgramFrame frame)
    {
        Span<int> low = stackalloc int[Shape.Rank];
        Span<int> count = stackalloc int[Shape.Rank];
        if (FindBox(frame, low, count))
        {
            Move(frame, frame.Arena + value.Offset, low, count);
        }
    }

    protected override void MoveRow(in MemoryRun run, byte* lanes)
    {
        run.Frame.Changes += run.Count;
        run.Frame.Stored[Argument + 1] += run.Count * ElementSize;
        if (run.Region.IsRecorded)
        {
            AccessRecorder.Store(run, lanes, ElementSize);
        }
        else
        {
            Memory.CopyStrided(lanes, ElementSize, (byte*)run.Address, run.Step, ElementSize, run.Count);
        }
    }
}
