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

    public override SanitizerAccessKind Kind => SanitizerAccessKind.Atomic;

    /// <summary>What it does to the order of other accesses.</summary>
    public AtomicOrder Order { get; init; }

    /// <summary>Whether the program looks at what it gives. One that does not look learns nothing.</summary>
    public bool ResultIsUsed { get; set; }

    /// <summary>Whether anything depends on what was there before.</summary>
    public bool Reads => ResultIsUsed || operation != AtomicOperation.Exchange;

    /// <summary>Whether the program may learn by it what others did.</summary>
    public bool Acquires => ResultIsUsed && IsCoherent && Order is (AtomicOrder.Acquire or AtomicOrder.AcquireRelease);

    /// <summary>Whether others may learn by it what the program did.</summary>
    public bool Releases => IsCoherent && Order is (AtomicOrder.Release or AtomicOrder.AcquireRelease);

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
            if ((on is not null && on[i * onStep] == 0) || Check(frame, addresses[i]) is not { } region)
            {
                continue;
            }

            var expectedHere = compare + (i * compareStep);
            Make(frame, addresses[i], operand + (i * operandStep), expectedHere, to);
            var wrote = compare is null || new Span<byte>(to, ElementSize).SequenceEqual(new Span<byte>(expectedHere, ElementSize));
            frame.Changes += new Span<byte>(to, ElementSize).SequenceEqual(new Span<byte>((byte*)addresses[i], ElementSize)) ? 0 : 1;
            frame.Loaded[Argument + 1] += ElementSize;
            frame.Stored[Argument + 1] += wrote ? ElementSize : 0;
            if (region.IsRecorded)
            {
                AccessRecorder.Atomic(Run(frame, region, addresses[i], i), Reads, wrote);
            }
        }

        if (frame.State.Sync is not null)
        {
            Pass(frame);
        }
    }

    /// <summary>The threads of the program wait for what an atomic gives; a release ends what it made visible.</summary>
    private void Pass(ProgramFrame frame)
    {
        if (Acquires)
        {
            frame.Clock.Barrier();
        }
        else if (Releases)
        {
            frame.Clock.Released();
        }
    }

    private void Make(ProgramFrame frame, long address, byte* operand, byte* compare, byte* old)
    {
        if (frame.State.Sync is not { } sync || !(Acquires || Releases))
        {
            Apply((byte*)address, operand, compare, old);
            return;
        }

        var variable = sync[address];
        lock (variable)
        {
            Apply((byte*)address, operand, compare, old);
            var wrote = operation != AtomicOperation.CompareAndSwap || new Span<byte>(old, ElementSize).SequenceEqual(new Span<byte>(compare, ElementSize));
            variable.Pass(frame.Clock, Acquires, Releases && wrote);
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
