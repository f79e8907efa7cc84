using AutoTriton.Interpreter.Kernels.Language;
using AutoTriton.Interpreter.Kernels.Launching;
using AutoTriton.Interpreter.Kernels.Sanitizing;

namespace AutoTriton.Interpreter.Kernels.Instructions;

/// <summary>Stores a block to regular addresses, inside a box.</summary>
internal sealed unsafe class RegularStoreInstruction(RegularAddress address, Value value) : RegularAccess(address, [value], [])
{
    public override bool HasEffect => true;

    public override int Work => Shape.Count;

    protected override bool Stores => true;

    protected override void Run(ProgramFrame frame)
    {
        Span<int> low = stackalloc int[Shape.Rank];
        Span<int> count = stackalloc int[Shape.Rank];
        if (FindBox(frame, low, count))
        {
            Move(frame, frame.Arena + value.Offset, low, count);
        }
    }

    protected override void MoveRow(ProgramFrame frame, DeviceBuffer buffer, byte* memory, long memoryStep, byte* lanes, long laneStep, long count)
    {
        Memory.CopyStrided(lanes, laneStep, memory, memoryStep, ElementSize, count);
        frame.Stored[Argument + 1] += count * ElementSize;
        if (buffer.Shadow is not null)
        {
            AccessRecorder.Store(buffer, (long)memory, memoryStep, ElementSize, count);
        }
    }
}
