using AutoTriton.Interpreter.Kernels.Language;
using AutoTriton.Interpreter.Kernels.Launching;
using AutoTriton.Interpreter.Kernels.Sanitizing;

namespace AutoTriton.Interpreter.Kernels.Instructions;

/// <summary>An access to memory at any addresses.</summary>
internal abstract unsafe class ScatteredAccess(Value pointer, Value? mask, int elementSize, Value[] others, Value[] outputs)
    : MemoryAccess(pointer.BufferArgument, elementSize, pointer.Shape.Count, mask is null ? [pointer, .. others] : [pointer, mask, .. others], outputs)
{
    public override int Work => pointer.Shape.Count;

    protected int Count => pointer.Shape.Count;

    protected long* Addresses(ProgramFrame frame) => (long*)(frame.Arena + pointer.Offset);

    /// <summary>The mask, or null where all lanes are on. A single truth value holds for all.</summary>
    protected byte* Mask(ProgramFrame frame) => mask is null ? null : frame.Arena + mask.Offset;

    protected int MaskStep => mask is null || mask.Shape.Count == 1 ? 0 : 1;

    /// <summary>The buffer of an access, or null after telling the sanitizer that it has none.</summary>
    protected MemoryRegion? Check(ProgramFrame frame, long address)
    {
        var region = frame.State.Memory.Find(Argument, address);
        if (region is not null && region.Holds(address, ElementSize))
        {
            return region;
        }

        if (frame.State.Options.Sanitize)
        {
            var kind = Kind == SanitizerAccessKind.Load ? SanitizerFindingKind.LoadOutOfBounds : SanitizerFindingKind.StoreOutOfBounds;
            frame.State.Findings.Add(kind, frame, this, region, address);
        }

        return null;
    }

    /// <summary>The access of one lane.</summary>
    protected MemoryRun Run(ProgramFrame frame, MemoryRegion region, long address, int lane) => new(frame, this, region, address, ElementSize, 1, lane);
}
