using AutoTriton.Interpreter.Kernels.Language;
using AutoTriton.Interpreter.Kernels.Launching;
using AutoTriton.Interpreter.Kernels.Sanitizing;
using AutoTriton.Interpreter.Numerics;

namespace AutoTriton.Interpreter.Kernels.Instructions;

/// <summary>Changes memory lane by lane so that no other program comes between, and gives what was there before.</summary>
internal sealed unsafe class AtomicInstruction(AtomicOperation operation, Value pointer, Value value, Value? expected, Value? mask, Value result)
    : ScatteredAccess(pointer, mask, value.Type.Element.SizeInBytes(), expected is null ? [value] : [value, expected], [result])
{
    private static readonly Lock NarrowGate = new();

    private readonly TritonDType _element = value.Type.Element;

    public override bool HasEffect => true;

    protected override void Run(ProgramFrame frame)
    {
        var addresses = Addresses(frame);
        var on = Mask(frame);
        var onStep = MaskStep;
        var operand = frame.Arena + value.Offset;
        var operandStep = value.Shape.Count == 1 ? 0 : ElementSize;
        var compare = expected is null ? null : frame.Arena + expected.Offset;
        var compareStep = expected is null || expected.Shape.Count == 1 ? 0 : ElementSize;
        var to = frame.Arena + result.Offset;
        for (var i = 0; i < Count; i++, to += ElementSize)
        {
            new Span<byte>(to, ElementSize).Clear();
            if ((on is not null && on[i * onStep] == 0) || Check(frame, addresses[i], stores: true) is not { } buffer)
            {
                continue;
            }

            if (buffer.Shadow is not null)
            {
                AccessRecorder.Load(frame, this, buffer, addresses[i], ElementSize, ElementSize, 1);
                AccessRecorder.Store(buffer, addresses[i], ElementSize, ElementSize, 1);
            }

            Apply((byte*)addresses[i], operand + (i * operandStep), compare + (i * compareStep), to);
            frame.Loaded[Argument + 1] += ElementSize;
            frame.Stored[Argument + 1] += ElementSize;
        }
    }

    private void Apply(byte* memory, byte* operand, byte* compare, byte* old)
    {
        switch (ElementSize)
        {
            case 8:
                Apply64((long*)memory, operand, compare, (long*)old);
                break;
            case 4:
                Apply32((int*)memory, operand, compare, (int*)old);
                break;
            default:
                lock (NarrowGate)
                {
                    ApplyNarrow(memory, operand, compare, old);
                }

                break;
        }
    }

    private void Apply64(long* memory, byte* operand, byte* compare, long* old)
    {
        while (true)
        {
            var seen = Volatile.Read(ref *memory);
            var next = seen;
            if (operation != AtomicOperation.CompareAndSwap)
            {
                AtomicArithmetic.Combine(operation, _element, (byte*)&seen, operand, (byte*)&next);
            }
            else if (seen == *(long*)compare)
            {
                next = *(long*)operand;
            }

            if (Interlocked.CompareExchange(ref *memory, next, seen) == seen)
            {
                *old = seen;
                return;
            }
        }
    }

    private void Apply32(int* memory, byte* operand, byte* compare, int* old)
    {
        while (true)
        {
            var seen = Volatile.Read(ref *memory);
            var next = seen;
            if (operation != AtomicOperation.CompareAndSwap)
            {
                AtomicArithmetic.Combine(operation, _element, (byte*)&seen, operand, (byte*)&next);
            }
            else if (seen == *(int*)compare)
            {
                next = *(int*)operand;
            }

            if (Interlocked.CompareExchange(ref *memory, next, seen) == seen)
            {
                *old = seen;
                return;
            }
        }
    }

    private void ApplyNarrow(byte* memory, byte* operand, byte* compare, byte* old)
    {
        var size = ElementSize;
        new Span<byte>(memory, size).CopyTo(new Span<byte>(old, size));
        if (operation != AtomicOperation.CompareAndSwap)
        {
            AtomicArithmetic.Combine(operation, _element, old, operand, memory);
        }
        else if (new Span<byte>(old, size).SequenceEqual(new Span<byte>(compare, size)))
        {
            new Span<byte>(operand, size).CopyTo(new Span<byte>(memory, size));
        }
    }
}
