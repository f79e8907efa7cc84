using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using AutoTriton.Interpreter.Kernels.Instructions;

namespace AutoTriton.Interpreter.Kernels.Sanitizing;

/// <summary>Who last accessed each cell of a piece of memory, in pages that are made when they are first touched.</summary>
/// <param name="detector">What compares accesses.</param>
/// <param name="address">The first byte.</param>
/// <param name="bytes">How many bytes.</param>
/// <param name="cellBits">The logarithm of a cell's bytes: no access is smaller, and all lie at multiples of it.</param>
/// <param name="tracksLoads">Whether anything loads from the memory.</param>
internal sealed unsafe class AccessHistory(RaceDetector detector, long address, long bytes, int cellBits, bool tracksLoads)
{
    private readonly AccessPage?[] _pages = new AccessPage?[((bytes >> cellBits) >> AccessPage.CellBits) + 1];
    private readonly long _floor = detector.Floor;

    public void Return()
    {
        foreach (var page in _pages)
        {
            page?.Return();
        }
    }

    /// <summary>The last store to a byte, or null.</summary>
    public AccessMark? LastStore(long at)
    {
        if (at < address || at >= address + bytes)
        {
            return null;
        }

        var cell = (at - address) >> cellBits;
        var index = (int)cell & (AccessPage.Cells - 1);
        return _pages[cell >> AccessPage.CellBits] is { } page && page.Stores[index] >= _floor ? new AccessMark(page.Stores[index], page.StorePlaces[index]) : null;
    }

    /// <summary>Compares a store with what was before, makes it, and notes it. Both at once, as another thread may compare values.</summary>
    public void Store(in MemoryRun run, byte* values, long valueStep)
    {
        if (run.IsContiguous && (valueStep == run.Size || run.Count == 1))
        {
            StoreRow(run, run.Address, run.Count, run.Lane, values);
            return;
        }

        for (var i = 0; i < run.Count; i++)
        {
            StoreRow(run, run.Address + (i * run.Step), 1, run.Lane + i, values + (i * valueStep));
        }
    }

    public void Load(in MemoryRun run)
    {
        if (run.IsContiguous)
        {
            LoadRow(run, run.Address, run.Count, run.Lane);
            return;
        }

        for (var i = 0; i < run.Count; i++)
        {
            LoadRow(run, run.Address + (i * run.Step), 1, run.Lane + i);
        }
    }

    public void Atomic(in MemoryRun run, bool wrote)
    {
        var cell = (run.Address - address) >> cellBits;
        for (var end = cell + Math.Max(1, run.Size >> cellBits); cell < end; cell++)
        {
            if (PageOf(cell) is not { } page)
            {
                continue;
            }

            lock (page)
            {
                var at = (int)cell & (AccessPage.Cells - 1);
                Compare(page.Stores[at], page.StorePlaces[at], run, address + (cell << cellBits), run.Lane);
                if (tracksLoads)
                {
                    Compare(page.Loads[at], page.LoadPlaces[at], run, address + (cell << cellBits), run.Lane);
                    Compare(page.FormerLoads[at], page.FormerLoadPlaces[at], run, address + (cell << cellBits), run.Lane);
                }

                if (wrote)
                {
                    page.Stores[at] = run.Frame.Clock.Stamp;
                    page.StorePlaces[at] = AccessMark.PlaceOf(run.Instruction.Site, run.Lane);
                }
            }
        }
    }

    private void StoreRow(in MemoryRun run, long to, long count, int lane, byte* values)
    {
        var first = (to - address) >> cellBits;
        var cells = Math.Max(1, (count * run.Size) >> cellBits);
        for (var done = 0L; done < cells;)
        {
            var page = PageOf(first + done);
            var from = (int)(first + done) & (AccessPage.Cells - 1);
            var n = (int)Math.Min(AccessPage.Cells - from, cells - done);
            var target = (byte*)to + (done << cellBits);
            var source = values + (done << cellBits);
            var length = (long)n << cellBits;
            if (page is null)
            {
                Buffer.MemoryCopy(source, target, length, length);
            }
            else
            {
                lock (page)
                {
                    MarkStores(run, page, from, n, lane, (int)done, target, source);
                    Buffer.MemoryCopy(source, target, length, length);
                }
            }

            done += n;
        }
    }

    private void MarkStores(in MemoryRun run, AccessPage page, int from, int count, int lane, int done, byte* target, byte* source)
    {
        var stamp = run.Frame.Clock.Stamp;
        var laneBits = LaneBits(run);
        var stores = page.Stores.AsSpan(from, count);
        var places = page.StorePlaces.AsSpan(from, count);
        if (laneBits == 0 && IsFresh(stores) && (!tracksLoads || (IsFresh(page.Loads.AsSpan(from, count)) && IsFresh(page.FormerLoads.AsSpan(from, count)))))
        {
            stores.Fill(stamp);
            Count(places, AccessMark.PlaceOf(run.Instruction.Site, lane + done));
            return;
        }

        for (var i = 0; i < count; i++)
        {
            var at = lane + ((done + i) >> laneBits);
            var place = AccessMark.PlaceOf(run.Instruction.Site, at);
            if (stores[i] >= _floor && (stores[i] != stamp || places[i] != place))
            {
                var changes = !new ReadOnlySpan<byte>(target + ((long)i << cellBits), 1 << cellBits).SequenceEqual(new ReadOnlySpan<byte>(source + ((long)i << cellBits), 1 << cellBits));
                detector.Compare(new AccessMark(stores[i], places[i]), run, (long)target + ((long)i << cellBits), at, changes);
            }

            if (tracksLoads)
            {
                Compare(page.Loads[from + i], page.LoadPlaces[from + i], run, (long)target + ((long)i << cellBits), at);
                Compare(page.FormerLoads[from + i], page.FormerLoadPlaces[from + i], run, (long)target + ((long)i << cellBits), at);
            }

            stores[i] = stamp;
            places[i] = place;
        }
    }

    private void LoadRow(in MemoryRun run, long from, long count, int lane)
    {
        var first = (from - address) >> cellBits;
        var cells = Math.Max(1, (count * run.Size) >> cellBits);
        for (var done = 0L; done < cells;)
        {
            var start = (int)(first + done) & (AccessPage.Cells - 1);
            var n = (int)Math.Min(AccessPage.Cells - start, cells - done);
            if (PageOf(first + done) is { } page)
            {
                lock (page)
                {
                    MarkLoads(run, page, start, n, lane, (int)done, from + (done << cellBits));
                }
            }

            done += n;
        }
    }

    private void MarkLoads(in MemoryRun run, AccessPage page, int from, int count, int lane, int done, long start)
    {
        var stamp = run.Frame.Clock.Stamp;
        var laneBits = LaneBits(run);
        var loads = page.Loads.AsSpan(from, count);
        var places = page.LoadPlaces.AsSpan(from, count);
        if (laneBits == 0 && IsFresh(page.Stores.AsSpan(from, count)) && IsFresh(loads))
        {
            loads.Fill(stamp);
            Count(places, AccessMark.PlaceOf(run.Instruction.Site, lane + done));
            return;
        }

        for (var i = 0; i < count; i++)
        {
            var at = lane + ((done + i) >> laneBits);
            Compare(page.Stores[from + i], page.StorePlaces[from + i], run, start + ((long)i << cellBits), at);
            var place = AccessMark.PlaceOf(run.Instruction.Site, at);
            if (loads[i] == stamp)
            {
                var former = new AccessMark(stamp, places[i]);
                places[i] = detector.IsSameThread(former, run.Instruction, at) ? place : place | AccessMark.ManyLanes;
                continue;
            }

            if (loads[i] >= _floor && new AccessMark(loads[i], 0).Token != run.Frame.Clock.Token)
            {
                page.FormerLoads[from + i] = loads[i];
                page.FormerLoadPlaces[from + i] = places[i];
            }

            loads[i] = stamp;
            places[i] = place;
        }
    }

    private void Compare(long stamp, uint place, in MemoryRun run, long at, int lane)
    {
        if (stamp >= _floor)
        {
            detector.Compare(new AccessMark(stamp, place), run, at, lane, changes: true);
        }
    }

    private int LaneBits(in MemoryRun run) => Math.Max(0, System.Numerics.BitOperations.Log2((uint)run.Size) - cellBits);

    private bool IsFresh(ReadOnlySpan<long> stamps)
    {
        var floor = Vector256.Create(_floor);
        var at = 0;
        ref var start = ref MemoryMarshal.GetReference(stamps);
        for (; at <= stamps.Length - Vector256<long>.Count; at += Vector256<long>.Count)
        {
            if (Vector256.GreaterThanOrEqualAny(Vector256.LoadUnsafe(ref start, (nuint)at), floor))
            {
                return false;
            }
        }

        for (; at < stamps.Length; at++)
        {
            if (stamps[at] >= _floor)
            {
                return false;
            }
        }

        return true;
    }

    private static void Count(Span<uint> places, uint first)
    {
        for (var i = 0; i < places.Length; i++)
        {
            places[i] = first + (uint)i;
        }
    }

    private AccessPage? PageOf(long cell)
    {
        var index = cell >> AccessPage.CellBits;
        return Volatile.Read(ref _pages[index]) ?? NewPage(index);
    }

    private AccessPage? NewPage(long index)
    {
        lock (_pages)
        {
            if (_pages[index] is null && detector.TakePage(tracksLoads) is { } page)
            {
                Volatile.Write(ref _pages[index], page);
            }

            return _pages[index];
        }
    }
}
