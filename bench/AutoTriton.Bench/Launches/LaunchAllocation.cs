using AutoTriton.Interpreter.Kernels.Launching;

namespace AutoTriton.Bench.Launches;

/// <summary>What launches on one thread allocate on the managed heap once everything is warm.</summary>
/// <param name="BytesPerLaunch">Of a whole launch.</param>
/// <param name="BytesPerProgram">What each further program of a grid adds: 0 where block operations allocate nothing.</param>
internal sealed record LaunchAllocation(double BytesPerLaunch, double BytesPerProgram)
{
    private const int Repeats = 50;

    /// <summary>Measures by launching over a grid and over one of half as many programs.</summary>
    public static LaunchAllocation Measure(JitFunction kernel, LaunchGrid grid, object?[] arguments, CancellationToken cancellation)
    {
        var half = grid with { X = grid.X / 2 };
        using var pinned = new PinnedArguments(kernel, arguments, shadowed: false);
        var options = new LaunchOptions { Sanitize = false, Threads = 1 };
        double PerLaunch(LaunchGrid programs)
        {
            kernel.Launch(programs, pinned.Arguments, options, cancellation);
            var before = GC.GetTotalAllocatedBytes(precise: true);
            for (var i = 0; i < Repeats; i++)
            {
                kernel.Launch(programs, pinned.Arguments, options, cancellation);
            }

            return (GC.GetTotalAllocatedBytes(precise: true) - before) / (double)Repeats;
        }

        var (few, all) = (PerLaunch(half), PerLaunch(grid));
        return new LaunchAllocation(all, Math.Max(0, all - few) / (grid.Count - half.Count));
    }
}
