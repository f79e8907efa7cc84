using System.Runtime.ExceptionServices;
using AutoTriton.Interpreter.Kernels.Planning;

namespace AutoTriton.Interpreter.Kernels.Launching;

/// <summary>Runs every program of a grid, on several threads that take the next programs from one counter.</summary>
internal sealed class GridRunner(CompiledKernel kernel, LaunchGrid grid, LaunchBinding binding, LaunchOptions options)
{
    private readonly Lock _gate = new();
    private readonly LaunchCounts _counts = new(kernel, grid, binding.Buffers);
    private long _next;
    private long _chunk;
    private ExceptionDispatchInfo? _failure;

    /// <summary>Runs all programs.</summary>
    /// <param name="cancellation">Ends the launch.</param>
    /// <param name="inspect">Called when all have ended, while what was recorded is still there.</param>
    public LaunchResult Run(CancellationToken cancellation, Action<LaunchState>? inspect = null)
    {
        cancellation.ThrowIfCancellationRequested();
        if (kernel.ArenaBytes > options.BlockBytes)
        {
            throw new KernelRuntimeException(KernelRuntimeErrorKind.Memory, $"the blocks of one program take {kernel.ArenaBytes} bytes; the limit is {options.BlockBytes}", kernel.Name, null);
        }

        var state = new LaunchState(kernel, grid, binding, options, cancellation);
        try
        {
            RunAll(state);
            _failure?.Throw();
            inspect?.Invoke(state);
            return Result(state);
        }
        finally
        {
            state.Races?.Return();
        }
    }

    private void RunAll(LaunchState state)
    {
        var threads = (int)Math.Min(grid.Count, options.Threads > 0 ? options.Threads : Environment.ProcessorCount);
        _chunk = Math.Clamp(grid.Count / Math.Max(1, threads * 16L), 1, 1024);
        if (threads > 1)
        {
            var order = new ProgramSequence(grid, options);
            Parallel.For(0, threads, new ParallelOptions { MaxDegreeOfParallelism = threads }, _ => Work(state, order));
        }
        else if (threads == 1)
        {
            Work(state, new ProgramSequence(grid, options));
        }
    }

    private LaunchResult Result(LaunchState state) =>
        new(_counts.ToEvidence())
        {
            Work = _counts.Work,
            UsedTf32 = kernel.UsesTf32,
            Findings = state.Findings.ToImmutable(),
            AllAccessesCompared = state.Races is not { IsComplete: false },
            Output = kernel.Output + state.Printed,
        };

    private void Work(LaunchState state, ProgramSequence order)
    {
        var crew = new ProgramCrew(kernel, state, binding.Bits);
        state.ThreadStarts();
        try
        {
            try
            {
                while (_failure is null && RunChunk(crew, order))
                {
                }
            }
            finally
            {
                state.ThreadHasStartedAll();
            }

            if (_failure is null)
            {
                crew.RunWaiting();
            }
        }
        catch (Exception error) when (error is not OutOfMemoryException)
        {
            lock (_gate)
            {
                _failure ??= ExceptionDispatchInfo.Capture(error);
            }
        }
        finally
        {
            state.ThreadEnds();
            crew.Frames.ForEach(_counts.Add);
            crew.Return();
        }
    }

    private bool RunChunk(ProgramCrew crew, ProgramSequence order)
    {
        var first = Interlocked.Add(ref _next, _chunk) - _chunk;
        var end = Math.Min(first + _chunk, grid.Count);
        for (var i = first; i < end; i++)
        {
            var (x, y, z) = order[i];
            crew.Run(x, y, z);
        }

        return end < grid.Count;
    }
}
