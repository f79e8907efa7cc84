using AutoTriton.Interpreter.Kernels.Sanitizing;

namespace AutoTriton.Interpreter.Kernels.Launching;

/// <summary>What all programs of a launch share.</summary>
internal sealed class LaunchState
{
    private readonly CancellationToken _cancellation;
    private readonly string _kernel;
    private long _budget;

    public LaunchState(string kernel, LaunchGrid grid, DeviceBuffer?[] buffers, LaunchOptions options, CancellationToken cancellation)
    {
        _kernel = kernel;
        _cancellation = cancellation;
        _budget = options.ElementBudget;
        Grid = grid;
        Options = options;
        ArgumentCount = buffers.Length;
        Memory = new MemoryMap(buffers);
        Findings = new FindingCollector(kernel, options.FindingLimit);
    }

    public LaunchGrid Grid { get; }

    /// <summary>How many run-time arguments there are.</summary>
    public int ArgumentCount { get; }

    public LaunchOptions Options { get; }

    public MemoryMap Memory { get; }

    public FindingCollector Findings { get; }

    public PrintedText Printed { get; } = new();

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
