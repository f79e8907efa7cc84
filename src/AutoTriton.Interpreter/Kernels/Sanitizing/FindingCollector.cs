using System.Collections.Immutable;
using AutoTriton.Interpreter.Kernels.Instructions;
using AutoTriton.Interpreter.Kernels.Launching;
using AutoTriton.Python.Syntax;

namespace AutoTriton.Interpreter.Kernels.Sanitizing;

/// <summary>Collects findings from all threads: one for each kind and place (of a race: both places), of the first program by number, with the count.</summary>
internal sealed class FindingCollector(LaunchState state, string kernel, int limit)
{
    // Findings cost far more than the accesses that the budget counts: between so many of them cancellation is looked for.
    private const int Patience = 4096;

    private readonly Lock _gate = new();
    private readonly Dictionary<Key, Entry> _findings = [];
    private int _added;

    /// <summary>An access that is wrong by itself.</summary>
    public void Add(SanitizerFindingKind kind, ProgramFrame frame, MemoryAccess access, MemoryRegion? region, long address)
    {
        lock (_gate)
        {
            if (++_added % Patience == 0)
            {
                state.Take(0);
            }

            var entry = Find(new Key(kind, access.Location, access.Function, default, ""), state.Number(frame), address);
            if (entry is not null)
            {
                entry.Finding = Make(kind, access.Kind, access.Location, access.Function, state.Number(frame), access, region, address);
            }
        }
    }

    /// <summary>Two accesses, of which one is <paramref name="run"/>'s.</summary>
    public void AddRace(SanitizerFindingKind kind, in MemoryRun run, long address, AccessSite other, long otherProgram)
    {
        var access = run.Instruction;
        var mine = new AccessSite(access.Kind, access.Location, access.Function, access.Lanes, access.IsCoherent);
        var program = state.Number(run.Frame);
        lock (_gate)
        {
            var (first, second, by, with) = IsFirst(kind, mine, other) ? (mine, other, program, otherProgram) : (other, mine, otherProgram, program);
            var entry = Find(new Key(kind, first.Location, first.Function, second.Location, second.Function), by, address);
            if (entry is not null)
            {
                var (x, y, z) = state.Program(with);
                entry.Finding = Make(kind, first.Kind, first.Location, first.Function, by, access, run.Region, address) with
                {
                    Other = new SanitizerAccess(second.Kind, second.Function, second.Location, x, y, z),
                };
            }
        }
    }

    /// <summary>An element that holds something else after another order of programs. Its place is that of the last store to it.</summary>
    public void AddDifference(DeviceBuffer buffer, long address, int elementSize)
    {
        var (site, program) = state.Races?.LastStore(address) ?? (new AccessSite(SanitizerAccessKind.Store, default, kernel, 1, false), 0);
        lock (_gate)
        {
            if (Find(new Key(SanitizerFindingKind.OrderDependentResult, site.Location, site.Function, default, buffer.Name), program, address) is { } entry)
            {
                var (x, y, z) = state.Program(program);
                entry.Finding = new SanitizerFinding(
                    SanitizerFindingKind.OrderDependentResult, kernel, site.Function, site.Location, x, y, z, buffer.Name, address - buffer.Address, elementSize)
                {
                    Access = site.Kind,
                };
            }
        }
    }

    public ImmutableArray<SanitizerFinding> ToImmutable()
    {
        lock (_gate)
        {
            var different = _findings.Keys.Where(key => key.Kind == SanitizerFindingKind.RaceWriteWrite).ToHashSet();
            return
            [
                .. _findings.Where(pair => pair.Key.Kind != SanitizerFindingKind.RaceSameValue || !different.Contains(pair.Key with { Kind = SanitizerFindingKind.RaceWriteWrite }))
                    .Select(pair => pair.Value.Finding! with { Count = pair.Value.Count })
                    .OrderBy(finding => finding.Location.StartLine).ThenBy(finding => finding.Location.StartColumn).ThenBy(finding => finding.Kind),
            ];
        }
    }

    private static bool IsFirst(SanitizerFindingKind kind, AccessSite mine, AccessSite other) => kind switch
    {
        SanitizerFindingKind.RaceWithinProgram => true,
        SanitizerFindingKind.RaceReadWrite => mine.Kind == SanitizerAccessKind.Load,
        SanitizerFindingKind.RaceAtomicPlain when mine.Kind != other.Kind => mine.Kind != SanitizerAccessKind.Atomic,
        _ => (mine.Location.StartLine, mine.Location.StartColumn).CompareTo((other.Location.StartLine, other.Location.StartColumn)) >= 0,
    };

    /// <summary>Counts a finding.</summary>
    /// <returns>The entry, where its finding is to be set.</returns>
    private Entry? Find(Key key, long program, long address)
    {
        if (!_findings.TryGetValue(key, out var entry))
        {
            if (_findings.Count >= limit)
            {
                return null;
            }

            _findings.Add(key, entry = new Entry { Program = long.MaxValue });
        }

        entry.Count++;
        if ((program, address).CompareTo((entry.Program, entry.Address)) >= 0)
        {
            return null;
        }

        (entry.Program, entry.Address) = (program, address);
        return entry;
    }

    private SanitizerFinding Make(
        SanitizerFindingKind kind, SanitizerAccessKind what, SourceSpan location, string function, long program, MemoryAccess access, MemoryRegion? region, long address)
    {
        var (x, y, z) = state.Program(program);
        var buffer = region?.Buffer.Name ?? "no buffer";
        var finding = new SanitizerFinding(kind, kernel, function, location, x, y, z, buffer, address - (region?.Address ?? 0), access.ElementSize) { Access = what };
        return access.Argument < 0 ? finding : finding with
        {
            Argument = state.ArgumentNames[access.Argument],
            Element = (long)Math.Floor((address - state.ArgumentStarts[access.Argument]) / (double)access.ElementSize),
        };
    }

    private readonly record struct Key(SanitizerFindingKind Kind, SourceSpan Location, string Function, SourceSpan Other, string OtherFunction);

    private sealed class Entry
    {
        public SanitizerFinding? Finding { get; set; }

        public long Count { get; set; }

        public long Program { get; set; }

        public long Address { get; set; }
    }
}
