using AutoTriton.Interpreter.Kernels.Launching;
using AutoTriton.Interpreter.Kernels.Sanitizing;

namespace AutoTriton.Bench.Launches;

/// <summary>
/// Replays a recorded launch. A first run finds what the kernel stores without having loaded it; that is overwritten with
/// a poison before the run that counts. Programs run one after another in the order of their ids, as a GPU starts them.
/// Where programs store different values to one address, the GPU's order is not known: then each element must be what
/// some order gives. Where a kernel loads outside its buffers and differs, what it read was not recorded: it is refused.
/// </summary>
internal static class LaunchReplay
{
    private const int Orders = 32;

    public static ReplayOutcome Run(RecordedLaunch launch, CancellationToken cancellationToken)
    {
        using var memory = new ReplayMemory(launch.Storages);
        try
        {
            var function = TritonProgram.Parse(launch.Source)[launch.Kernel];
            Launch(function, launch, memory, new LaunchOptions { Threads = 1 }, cancellationToken);
            if (!memory.WasStored)
            {
                return new ReplayOutcome(false, false, "the kernel stores nothing");
            }

            memory.Restart();
            var result = Launch(function, launch, memory, new LaunchOptions { Threads = 1 }, cancellationToken);
            var difference = memory.Difference(launch.Storages, result.UsedTf32);
            if (difference is null)
            {
                return new ReplayOutcome(true, true, string.Join("; ", result.Findings)) { Findings = result.Findings };
            }

            var outside = result.Findings.Where(finding => finding.Kind is SanitizerFindingKind.LoadOutOfBounds or SanitizerFindingKind.StoreOutOfBounds).ToArray();
            if (outside.Length > 0)
            {
                return new ReplayOutcome(false, false, $"refused by the sanitizer: {string.Join("; ", outside)}");
            }

            return MatchesSomeOrder(function, launch, memory, cancellationToken)
                ? new ReplayOutcome(true, true, "programs store to the same addresses; each element is what some order of programs gives") { Findings = result.Findings }
                : new ReplayOutcome(true, false, difference);
        }
        catch (Exception error) when (error is not OperationCanceledException and not OutOfMemoryException)
        {
            return new ReplayOutcome(false, false, $"{error.GetType().Name}: {error.Message}");
        }
    }

    private static bool MatchesSomeOrder(JitFunction function, RecordedLaunch launch, ReplayMemory memory, CancellationToken cancellationToken)
    {
        var first = memory.Snapshot();
        var matched = memory.NewMatches();
        var differs = false;
        for (var seed = 0; seed < Orders; seed++)
        {
            memory.Restart(keepPoison: true);
            var options = new LaunchOptions { Threads = 1, Order = seed == 0 ? ProgramOrder.Reverse : ProgramOrder.Seeded, Seed = seed };
            var result = Launch(function, launch, memory, options, cancellationToken);
            differs |= !memory.SameAs(first);
            memory.AddMatches(launch.Storages, result.UsedTf32, matched);
        }

        return differs && matched.Values.All(elements => Array.TrueForAll(elements, element => element));
    }

    private static LaunchResult Launch(JitFunction function, RecordedLaunch launch, ReplayMemory memory, LaunchOptions options, CancellationToken cancellationToken)
    {
        var arguments = launch.Arguments
            .Where(entry => function.Parameters.Any(parameter => parameter.Name == entry.Key))
            .ToDictionary(entry => entry.Key, entry => RecordedArgument.Read(entry.Value, memory));
        var axes = launch.Grid;
        var grid = new LaunchGrid(axes[0], axes.Length > 1 ? axes[1] : 1, axes.Length > 2 ? axes[2] : 1);
        return function.Launch(grid, arguments, options, cancellationToken);
    }
}
