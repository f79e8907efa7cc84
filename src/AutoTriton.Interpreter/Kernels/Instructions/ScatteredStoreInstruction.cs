using AutoTriton.Interpreter.Kernels.Language;
using AutoTriton.Interpreter.Kernels.Launching;
using AutoTriton.Interpreter.Kernels.Sanitizing;

namespace AutoTriton.Interpreter.Kernels.Instructions;

/// <summary>Stores to any addresses, lane by lane.</summary>
internal sealed unsafe class ScatteredStoreInstruction(Value pointer, Value value, Value? mask)
    : ScatteredAccess(pointer, mask, (int)(value.Type.Bytes / value.Shape.Count), [value], [])
{
    public override bool HasEffect => true;

    public override SanitizerAccessKind Kind => SanitizerAccessKind.Store;

    protected override void Run(ProgramFrame frame)
    {
        var addresses = Addresses(frame);
        var on = Mask(frame);
        var onStep = MaskStep;
        var from = frame.Arena + value.Offset;
        var fromStep = value.Shape.Count == 1 ? 0 : ElementSize;
        for (var i = 0; i < Count; i++)
        {
            if ((on is not null && on[i * onStep] == 0) || Check(frame, addresses[i]) is not { } region)
            {
                continue;
            }

            frame.Changes++;
            frame.Stored[Argument + 1] += ElementSize;
            if (region.IsRecorded)
            {
                AccessRecorder.Store(Run(frame, region, addresses[i], i), from + (i * fromStep), ElementSize);
            }
            else
            {
                Memory.CopyStrided(from + (i * fromStep), ElementSize, (byte*)addresses[i], ElementSize, ElementSize, 1);
            }
        }
    }
}
