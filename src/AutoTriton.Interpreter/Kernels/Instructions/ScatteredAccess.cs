using AutoTriton.Interpreter.Kernels.Language;
using AutoTriton.Interpreter.Kernels.Launching;
using AutoTriton.Interpreter.Kernels.Sanitizing;

namespace AutoTriton.Interpreter.Kernels.Instructions;

/// <summary>An access to memory at any addresses.</summary>
internal abstract unsafe class ScatteredAccess(Value pointer, Value? mask, int elementSize, Value[] others, Value[] outputs)
    : Instruction(mask is null ? [pointer, .. others] : [pointer, mask, .. others], outputs)
{
    public override bool IsPure => false;

    public override int Work => pointer.Shape.Count;

    protected int Count => pointer.Shape.Count;

    protected int ElementSize => elementSize;

    protected int Argument => pointer.BufferArgument;

    protected long* Addresses(ProgramFrame frame) => (long*)(frame.Arena + pointer.Offset);

    /// <summary>The mask, or null where all lanes are on. A single truth value holds for all.</summary>
    protected byte* Mask(ProgramFrame frame) => mask is null ? null : frame.Arena + mask.Offset;

    protected int MaskStep => mask is null || mask.Shape.Count == 1 ? 0 : 1;

    /// <summary>The buffer of an access, or null after telling the sanitizer that it has none.</summary>
    protected DeviceBuffer? Check(ProgramFrame frame, long address, bool stores)
    {
        var buffer = frame.State.Memory.Find(Argument, address);
        if (buffer is not null && address >= buffer.Address && address + elementSize <= buffer.Address + buffer.ByteLength)
        {
            return buffer;
        }

        if (frame.State.Options.Sanitize)
        {
            var kind = stores ? SanitizerFindingKind.StoreOutOfBounds : SanitizerFindingKind.LoadOutOfBounds;
            frame.State.Findings.Add(kind, this, frame, buffer?.Name ?? "no buffer", address - (buffer?.Address ?? 0), elementSize);
        }

        return null;
    }
}
