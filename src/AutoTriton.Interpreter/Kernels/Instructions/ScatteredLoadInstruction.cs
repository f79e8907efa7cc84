using AutoTriton.Interpreter.Kernels.Language;
using AutoTriton.Interpreter.Kernels.Launching;
using AutoTriton.Interpreter.Kernels.Sanitizing;

namespace AutoTriton.Interpreter.Kernels.Instructions;

/// <summary>Loads from any addresses; lanes that are off get another value, zero where none is given.</summary>
internal sealed unsafe class ScatteredLoadInstruction(Value pointer, Value? mask, Value? other, Value result)
    : ScatteredAccess(pointer, mask, (int)(result.Type.Bytes / result.Shape.Count), other is null ? [] : [other], [result])
{
    public override SanitizerAccessKind Kind => SanitizerAccessKind.Load;

    protected override void Run(ProgramFrame frame)
    {
        switch (ElementSize)
        {
            case 1:
                Load<byte>(frame);
                break;
            case 2:
                Load<ushort>(frame);
                break;
            case 4:
                Load<uint>(frame);
                break;
            default:
                Load<ulong>(frame);
                break;
        }
    }

    private void Load<T>(ProgramFrame frame)
        where T : unmanaged
    {
        var addresses = Addresses(frame);
        var on = Mask(frame);
        var onStep = MaskStep;
        var to = (T*)(frame.Arena + result.Offset);
        var otherStep = other is null || other.Shape.Count == 1 ? 0 : 1;
        var zero = default(T);
        var instead = other is null ? &zero : (T*)(frame.Arena + other.Offset);
        var (low, span) = FastRange(frame);
        var loaded = 0;
        for (var i = 0; i < Count; i++)
        {
            if (on is not null && on[i * onStep] == 0)
            {
                to[i] = instead[i * otherStep];
                continue;
            }

            var address = addresses[i];
            if ((ulong)(address - low) < span || LoadChecked(frame, address, i))
            {
                to[i] = *(T*)address;
                loaded++;
            }
            else
            {
                to[i] = instead[i * otherStep];
            }
        }

        frame.Loaded[Argument + 1] += (long)loaded * sizeof(T);
    }

    /// <summary>Addresses that need no further look; none where the buffer is recorded or not known.</summary>
    private (long Low, ulong Span) FastRange(ProgramFrame frame)
    {
        if (Argument < 0 || frame.State.Memory.Find(Argument) is not { IsRecorded: false } region || region.ByteLength < ElementSize)
        {
            return (0, 0);
        }

        return (region.Address, (ulong)(region.ByteLength - ElementSize + 1));
    }

    private bool LoadChecked(ProgramFrame frame, long address, int lane)
    {
        if (Check(frame, address) is not { } region)
        {
            return false;
        }

        if (region.IsRecorded)
        {
            AccessRecorder.Load(Run(frame, region, address, lane));
        }

        return true;
    }
}
