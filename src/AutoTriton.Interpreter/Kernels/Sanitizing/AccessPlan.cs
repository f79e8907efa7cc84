using AutoTriton.Interpreter.Kernels.Instructions;

namespace AutoTriton.Interpreter.Kernels.Sanitizing;

/// <summary>The accesses of a kernel: their places, what they may reach, and whether programs synchronise by them.</summary>
internal sealed class AccessPlan
{
    private readonly (int Argument, bool Stores, bool Loads, int Size)[] _accesses;

    /// <summary>Numbers the accesses of a kernel.</summary>
    public AccessPlan(IEnumerable<Instruction> code)
    {
        var accesses = code.OfType<MemoryAccess>().ToArray();
        var sites = new Dictionary<AccessSite, int>();
        foreach (var access in accesses)
        {
            var site = new AccessSite(access.Kind, access.Location, access.Function, access.Lanes, access.IsCoherent);
            if (!sites.TryGetValue(site, out var index))
            {
                sites.Add(site, index = Math.Min(sites.Count, AccessMark.LargestSite));
            }

            access.Site = index;
            Synchronises |= access is AtomicInstruction { Acquires: true };
        }

        Sites = [.. sites.Keys.Take(AccessMark.LargestSite + 1)];
        _accesses = [.. accesses.Select(access => (access.Argument, access.Kind != SanitizerAccessKind.Load, access.Kind == SanitizerAccessKind.Load, access.ElementSize)).Distinct()];
    }

    /// <summary>The places, by number. Kernels with more places than can be numbered share the last number.</summary>
    public AccessSite[] Sites { get; }

    /// <summary>Whether a program can learn by an atomic what others did.</summary>
    public bool Synchronises { get; }

    /// <summary>Finds out which atomics give something that anybody looks at. Later, copies that move nothing are gone, and with them the trace of it.</summary>
    /// <param name="live">The instructions that are needed, in their first form.</param>
    public static void MarkUsedResults(IReadOnlyList<Instruction> live)
    {
        var used = live.SelectMany(instruction => instruction.Inputs).ToHashSet();
        foreach (var atomic in live.OfType<AtomicInstruction>())
        {
            atomic.ResultIsUsed = Array.Exists(atomic.Outputs, used.Contains);
        }
    }

    /// <summary>What the kernel does to memory that some of its arguments point into.</summary>
    public (bool IsStored, bool IsLoaded, int SmallestElement) UseOf(int[] arguments)
    {
        var (stored, loaded, smallest) = (false, false, 8);
        foreach (var (argument, stores, loads, size) in _accesses)
        {
            if (argument < 0 || arguments.Contains(argument))
            {
                stored |= stores;
                loaded |= loads;
                smallest = Math.Min(smallest, size);
            }
        }

        return (stored, loaded, smallest);
    }
}
