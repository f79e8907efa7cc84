using AutoTriton.Interpreter.Kernels.Planning;
using AutoTriton.Interpreter.Kernels.Sanitizing;

namespace AutoTriton.Interpreter.Kernels.Launching;

/// <summary>What all programs of a launch share.</summary>
internal sealed class LaunchState
{
    private readonly CancellationToken _cancellation;
    private readonly string _kernel;
    private long _budget;
    private long _progress;
    private long _ends;
    private int _starting;
    private int _running;
    private int _stuck;

    public LaunchState(CompiledKernel kernel, LaunchGrid grid, LaunchBinding binding, LaunchOptions options, CancellationToken cancellation)
    {
        _kernel = kernel.Name;
        _cancellation = cancellation;
        _budget = options.ElementBudget;
        Grid = grid;
        Options = options;
        ArgumentCount = binding.Bits.Count;
        Memory = new MemoryMap(binding.Buffers);
        ArgumentNames = [.. binding.Names];
        ArgumentStarts = [.. binding.Bits];
        Findings = new FindingCollector(this, kernel.Name, options.FindingLimit);
        if (options.Sanitize && options.FindRaces)
        {
            Races = RaceDetector.Begin(this, kernel.Accesses, ArgumentStarts);
            Sync = Races is not null && kernel.Accesses.Synchronises ? new SyncTable() : null;
        }
    }

    public LaunchGrid Grid { get; }

    /// <summary>How many run-time arguments there are.</summary>
    public int ArgumentCount { get; }

    public LaunchOptions Options { get; }

    public MemoryMap Memory { get; }

    /// <summary>The parameter of each run-time argument.</summary>
    public string[] ArgumentNames { get; }

    /// <summary>The bits of each run-time argument: of a pointer, where it points.</summary>
    public long[] ArgumentStarts { get; }

    public FindingCollector Findings { get; }

    /// <summary>What looks for races, or null.</summary>
    public RaceDetector? Races { get; }

    /// <summary>Where programs synchronise, or null where none does or nobody needs to know.</summary>
    public SyncTable? Sync { get; }

    public PrintedText Printed { get; } = new();

    /// <summary>Changes whenever a thread sees one of its programs end or store something.</summary>
    public long Progress => Interlocked.Read(ref _progress);

    /// <summary>Changes whenever a thread sees one of its waiting programs end.</summary>
    public long Ends => Interlocked.Read(ref _ends);

    /// <summary>Whether some thread may still start programs.</summary>
    public bool IsStarting => Volatile.Read(ref _starting) > 0;

    /// <summary>A thread begins to start programs.</summary>
    public void ThreadStarts()
    {
        Interlocked.Increment(ref _running);
        Interlocked.Increment(ref _starting);
    }

    /// <summary>It has started all it takes; some may wait.</summary>
    public void ThreadHasStartedAll() => Interlocked.Decrement(ref _starting);

    /// <summary>All its programs have ended.</summary>
    public void ThreadEnds() => Interlocked.Decrement(ref _running);

    /// <summary>Whether every thread that still has programs gets nowhere with them.</summary>
    public bool AllAreStuck => Volatile.Read(ref _stuck) >= Volatile.Read(ref _running);

    /// <summary>A thread gets nowhere, or somewhere again.</summary>
    public void NoteStuck(bool isStuck) => Interlocked.Add(ref _stuck, isStuck ? 1 : -1);

    /// <summary>Notes progress.</summary>
    public void NoteProgress(bool ended)
    {
        Interlocked.Increment(ref _progress);
        Interlocked.Add(ref _ends, ended ? 1 : 0);
    }

    /// <summary>A program's number, axis 0 fastest.</summary>
    public long Number(ProgramFrame frame) => frame.X + (Grid.X * (frame.Y + ((long)Grid.Y * frame.Z)));

    /// <summary>The program of a number.</summary>
    public (int X, int Y, int Z) Program(long number) => ((int)(number % Grid.X), (int)(number / Grid.X % Grid.Y), (int)(number / ((long)Grid.X * Grid.Y)));

    public void Take(long elements)
    {
        _cancellation.ThrowIfCancellationRequested();
        if (Interlocked.Add(ref _budget, -elements) < -elements)
        {
            throw new KernelRuntimeException(KernelRuntimeErrorKind.ElementBudget, $"the launch computes more than its budget of {Options.ElementBudget} elements", _kernel, null);
        }
    }

    public void Return(long elements) => Interlocked.Add(ref _budget, elements);
}
