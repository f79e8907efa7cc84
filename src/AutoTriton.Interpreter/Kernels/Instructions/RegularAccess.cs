using AutoTriton.Interpreter.Kernels.Language;
using AutoTriton.Interpreter.Kernels.Launching;
using AutoTriton.Interpreter.Kernels.Sanitizing;

namespace AutoTriton.Interpreter.Kernels.Instructions;

/// <summary>Moves the part of a block that lies inside a box between the arena and memory at regular addresses.</summary>
internal abstract unsafe class RegularAccess : MemoryAccess
{
    private const long LargestStep = 1L << 40;

    private readonly Value _start;
    private readonly Value?[] _scales;
    private readonly LaneBound[] _bounds;

    protected RegularAccess(RegularAddress address, Value[] others, Value[] outputs)
        : base(address.BufferArgument, address.ElementSize, address.Shape.Count, [address.Form.Start, .. address.Form.Scales.Where(scale => scale is not null).Select(scale => scale!), .. address.Bounds.Select(bound => bound.Limit), .. others], outputs)
    {
        _start = address.Form.Start;
        _scales = [.. address.Form.Scales];
        _bounds = [.. address.Bounds];
        Shape = address.Shape;
    }

    protected BlockShape Shape { get; }

    /// <summary>Moves a row whose elements all lie in their buffer.</summary>
    /// <param name="run">The elements in memory.</param>
    /// <param name="lanes">The first element in the block; the others follow it.</param>
    protected abstract void MoveRow(in MemoryRun run, byte* lanes);

    /// <summary>The part of the block inside the bounds, as a first index and a count on each axis.</summary>
    /// <returns>Whether anything is inside.</returns>
    protected bool FindBox(ProgramFrame frame, Span<int> low, Span<int> count)
    {
        var high = count;
        for (var axis = 0; axis < Shape.Rank; axis++)
        {
            low[axis] = 0;
            high[axis] = Shape[axis];
        }

        foreach (var bound in _bounds)
        {
            var limit = *(long*)(frame.Arena + bound.Limit.Offset);
            if (bound.Axis < 0)
            {
                if (limit <= 0)
                {
                    return false;
                }
            }
            else if (bound.IsUpper)
            {
                high[bound.Axis] = (int)Math.Clamp(limit, 0, high[bound.Axis]);
            }
            else
            {
                low[bound.Axis] = (int)Math.Clamp(limit, low[bound.Axis], Shape[bound.Axis]);
            }
        }

        for (var axis = 0; axis < Shape.Rank; axis++)
        {
            count[axis] = high[axis] - low[axis];
            if (count[axis] <= 0)
            {
                return false;
            }
        }

        return true;
    }

    protected bool IsWhole(ReadOnlySpan<int> count)
    {
        for (var axis = 0; axis < Shape.Rank; axis++)
        {
            if (count[axis] != Shape[axis])
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Whether every element of the box lies in the pointer's buffer.</summary>
    protected bool IsInside(ProgramFrame frame, ReadOnlySpan<int> low, ReadOnlySpan<int> count)
    {
        var address = Measure(frame, low, count, default, out var first, out var last);
        return frame.State.Memory.Find(Argument, address) is { } region && region.Holds(address, first, last, ElementSize);
    }

    /// <summary>Moves the box.</summary>
    protected void Move(ProgramFrame frame, byte* lanes, ReadOnlySpan<int> low, ReadOnlySpan<int> count)
    {
        Span<long> steps = stackalloc long[Shape.Rank];
        var address = Measure(frame, low, count, steps, out var first, out var last);
        var lane = 0;
        for (var axis = 0; axis < Shape.Rank; axis++)
        {
            lane += low[axis] * Shape.Stride(axis);
        }

        var region = frame.State.Memory.Find(Argument, address);
        var inside = region is not null && region.Holds(address, first, last, ElementSize);
        MoveAxis(frame, region, inside, address, lanes, lane, steps, count, 0);
    }

    private long Measure(ProgramFrame frame, ReadOnlySpan<int> low, ReadOnlySpan<int> count, Span<long> steps, out long first, out long last)
    {
        var address = *(long*)(frame.Arena + _start.Offset);
        (first, last) = (0, 0);
        for (var axis = 0; axis < Shape.Rank; axis++)
        {
            var step = _scales[axis] is { } scale ? *(long*)(frame.Arena + scale.Offset) : 0;
            address += step * low[axis];

            // No buffer is as large as the largest step; beyond it products would overflow.
            var reach = Math.Clamp(step, -LargestStep, LargestStep) * (count[axis] - 1);
            first += Math.Min(0, reach);
            last += Math.Max(0, reach);
            if (!steps.IsEmpty)
            {
                steps[axis] = step;
            }
        }

        return address;
    }

    private void MoveAxis(ProgramFrame frame, MemoryRegion? region, bool inside, long memory, byte* block, int lane, ReadOnlySpan<long> steps, ReadOnlySpan<int> count, int axis)
    {
        if (axis >= Shape.Rank - 1)
        {
            var (step, n) = Shape.Rank == 0 ? (0L, 1) : (steps[axis], count[axis]);
            if (inside)
            {
                MoveRow(new MemoryRun(frame, this, region!, memory, step, n, lane), block + ((long)lane * ElementSize));
            }
            else
            {
                MoveChecked(frame, region, memory, step, block, lane, n);
            }

            return;
        }

        for (var i = 0; i < count[axis]; i++)
        {
            MoveAxis(frame, region, inside, memory + (i * steps[axis]), block, lane + (i * Shape.Stride(axis)), steps, count, axis + 1);
        }
    }

    private void MoveChecked(ProgramFrame frame, MemoryRegion? region, long memory, long step, byte* block, int lane, int count)
    {
        for (var i = 0; i < count; i++, memory += step, lane++)
        {
            var owner = Argument >= 0 ? region : frame.State.Memory.Find(Argument, memory);
            if (owner is not null && owner.Holds(memory, ElementSize))
            {
                MoveRow(new MemoryRun(frame, this, owner, memory, ElementSize, 1, lane), block + ((long)lane * ElementSize));
            }
            else if (frame.State.Options.Sanitize)
            {
                var kind = Kind == SanitizerAccessKind.Load ? SanitizerFindingKind.LoadOutOfBounds : SanitizerFindingKind.StoreOutOfBounds;
                frame.State.Findings.Add(kind, frame, this, owner, memory);
            }
        }
    }
}
