using System.Numerics;
using AutoTriton.Interpreter.Kernels.Instructions;
using AutoTriton.Interpreter.Kernels.Launching;

namespace AutoTriton.Interpreter.Kernels.Sanitizing;

/// <summary>Finds pairs of accesses in one launch that nothing orders.</summary>
/// <remarks>
/// Memory that the kernel only loads is not recorded. Of each cell the last store and the last loads of two programs are kept, so
/// that of many races on a cell some are found and none is invented.
/// </remarks>
internal sealed class RaceDetector
{
    private readonly LaunchState _state;
    private readonly AccessSite[] _sites;
    private readonly ProgramTokens _tokens;
    private readonly List<AccessHistory> _histories = [];
    private long _bytesLeft;

    private RaceDetector(LaunchState state, AccessSite[] sites)
    {
        _state = state;
        _sites = sites;
        _tokens = ProgramTokens.Take(state.Grid.Count);
        _bytesLeft = state.Options.HistoryBytes;
    }

    /// <summary>The smallest stamp of the launch.</summary>
    public long Floor => (long)_tokens.First << 32;

    /// <summary>The number of the launch's first program.</summary>
    public int FirstToken => _tokens.First;

    /// <summary>Whether everything was recorded: the limit of memory was not met.</summary>
    public bool IsComplete { get; private set; } = true;

    /// <summary>Starts to record what the programs of a launch do, where they can come into each other's way.</summary>
    /// <returns>Null where nothing is stored.</returns>
    public static RaceDetector? Begin(LaunchState state, AccessPlan plan, long[] starts)
    {
        if (state.Grid.Count > ProgramTokens.Limit)
        {
            return null;
        }

        var detector = new RaceDetector(state, plan.Sites);
        var regions = state.Memory.Regions;
        for (var first = 0; first < regions.Count;)
        {
            // Buffers that overlap share a history.
            var (last, end) = (first, regions[first].End);
            while (last + 1 < regions.Count && regions[last + 1].Address < end)
            {
                end = Math.Max(end, regions[++last].End);
            }

            detector.Add([.. regions.Skip(first).Take(last - first + 1)], end, plan, starts);
            first = last + 1;
        }

        return detector._histories.Count > 0 ? detector : null;
    }

    /// <summary>Gives the memory back.</summary>
    public void Return() => _histories.ForEach(history => history.Return());

    public AccessPage? TakePage(bool tracksLoads)
    {
        if (Interlocked.Add(ref _bytesLeft, -AccessPage.Bytes(tracksLoads)) < 0)
        {
            IsComplete = false;
            return null;
        }

        return AccessPage.Rent(_tokens, tracksLoads);
    }

    /// <summary>The last store to a byte and the program that made it, or null where none was recorded.</summary>
    public (AccessSite Site, long Program)? LastStore(long address)
    {
        foreach (var history in _histories)
        {
            if (history.LastStore(address) is { } mark)
            {
                return (_sites[mark.Site], mark.Token - _tokens.First);
            }
        }

        return null;
    }

    /// <summary>Whether an access is made by the thread that made a former one of the same program: as far as the places in their blocks tell.</summary>
    public bool IsSameThread(AccessMark former, MemoryAccess instruction, int lane)
    {
        var site = _sites[former.Site];
        if (site.Lanes == instruction.Lanes)
        {
            return former.Lane == lane;
        }

        // Scalars are stored by the first thread and loaded by all.
        var scalar = site.Lanes == 1 ? site.Kind : instruction.Lanes == 1 ? instruction.Kind : SanitizerAccessKind.Load;
        return scalar != SanitizerAccessKind.Load && former.Lane == 0 && lane == 0;
    }

    /// <summary>Compares an access with a former one to the same cell.</summary>
    /// <param name="former">The former access.</param>
    /// <param name="run">The access.</param>
    /// <param name="address">The cell.</param>
    /// <param name="lane">The lane that accesses it.</param>
    /// <param name="changes">Whether a store changes what a former store left.</param>
    public void Compare(AccessMark former, in MemoryRun run, long address, int lane, bool changes)
    {
        var site = _sites[former.Site];
        var clock = run.Frame.Clock;
        var now = run.Instruction.Kind;
        if (former.Token == clock.Token)
        {
            var open = site.Kind == SanitizerAccessKind.Load ? clock.OpenLoads : clock.OpenStores;
            var bothAtomic = site.Kind == SanitizerAccessKind.Atomic && now == SanitizerAccessKind.Atomic;
            if (former.Segment >= open && changes && !bothAtomic && !IsSameThread(former, run.Instruction, lane))
            {
                Report(SanitizerFindingKind.RaceWithinProgram, former, run, address);
            }
        }
        else if (!(site.IsCoherent && run.Instruction.IsCoherent) && !clock.IsBefore(former.Stamp))
        {
            Report(KindOf(site.Kind, now, changes), former, run, address);
        }
    }

    private static SanitizerFindingKind KindOf(SanitizerAccessKind former, SanitizerAccessKind now, bool changes) =>
        former == SanitizerAccessKind.Atomic || now == SanitizerAccessKind.Atomic ? SanitizerFindingKind.RaceAtomicPlain
        : former == SanitizerAccessKind.Load || now == SanitizerAccessKind.Load ? SanitizerFindingKind.RaceReadWrite
        : changes ? SanitizerFindingKind.RaceWriteWrite : SanitizerFindingKind.RaceSameValue;

    private void Report(SanitizerFindingKind kind, AccessMark former, in MemoryRun run, long address) =>
        _state.Findings.AddRace(kind, run, address, _sites[former.Site], former.Token - _tokens.First);

    private void Add(MemoryRegion[] regions, long end, AccessPlan plan, long[] starts)
    {
        var arguments = Enumerable.Range(0, starts.Length).Where(argument => _state.Memory.Find(argument) is { } region && regions.Contains(region)).ToArray();
        var use = plan.UseOf(arguments);
        if (!use.IsStored)
        {
            return;
        }

        var alignment = regions.Aggregate((long)use.SmallestElement, (sum, region) => sum | (region.Address - regions[0].Address));
        alignment = arguments.Aggregate(alignment, (sum, argument) => sum | (starts[argument] - regions[0].Address));
        var history = new AccessHistory(this, regions[0].Address, end - regions[0].Address, BitOperations.TrailingZeroCount(alignment), use.IsLoaded);
        _histories.Add(history);
        foreach (var region in regions)
        {
            region.History = history;
        }
    }
}
