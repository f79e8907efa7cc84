using System.Collections.Concurrent;

namespace AutoTriton.Interpreter.Kernels.Sanitizing;

/// <summary>The last accesses of some thousand neighbouring cells: the last store of each, and the last loads of two different programs. Held while cells of it are accessed. Kept for reuse.</summary>
internal sealed class AccessPage
{
    public const int CellBits = 12;
    public const int Cells = 1 << CellBits;

    private const int KeptPages = 1024;

    private static readonly ConcurrentBag<AccessPage> Kept = [];

    private int _era;
    private int _last;

    private AccessPage()
    {
    }

    public long[] Stores { get; } = new long[Cells];

    public uint[] StorePlaces { get; } = new uint[Cells];

    public long[] Loads { get; private set; } = [];

    public uint[] LoadPlaces { get; private set; } = [];

    public long[] FormerLoads { get; private set; } = [];

    public uint[] FormerLoadPlaces { get; private set; } = [];

    /// <summary>Bytes that a page takes.</summary>
    public static long Bytes(bool tracksLoads) => Cells * (tracksLoads ? 36L : 12L);

    /// <summary>Takes a page; marks left in it have smaller tokens than the launch's.</summary>
    /// <param name="tokens">The tokens of the launch.</param>
    /// <param name="tracksLoads">Whether loads are marked too.</param>
    public static AccessPage Rent(ProgramTokens tokens, bool tracksLoads)
    {
        var page = Kept.TryTake(out var kept) ? kept : new AccessPage();
        if (page._era != tokens.Era || page._last >= tokens.First)
        {
            Array.Clear(page.Stores);
            Array.Clear(page.Loads);
            Array.Clear(page.FormerLoads);
        }

        (page._era, page._last) = (tokens.Era, tokens.Last);

        if (tracksLoads && page.Loads.Length == 0)
        {
            page.Loads = new long[Cells];
            page.LoadPlaces = new uint[Cells];
            page.FormerLoads = new long[Cells];
            page.FormerLoadPlaces = new uint[Cells];
        }

        return page;
    }

    public void Return()
    {
        if (Kept.Count < KeptPages)
        {
            Kept.Add(this);
        }
    }
}
