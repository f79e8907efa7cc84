using AutoTriton.Core.Execution;
using AutoTriton.Interpreter.Kernels.Planning;

namespace AutoTriton.Interpreter.Kernels.Launching;

/// <summary>What the frames of a launch did, added up. Safe from several threads.</summary>
internal sealed class LaunchCounts(CompiledKernel kernel, LaunchGrid grid, DeviceBuffer?[] buffers)
{
    private readonly Lock _gate = new();
    private readonly long[] _executions = new long[kernel.Code.Count];
    private readonly long[] _loaded = new long[buffers.Length + 1];
    private readonly long[] _stored = new long[buffers.Length + 1];

    /// <summary>Elements computed, as budgets count them.</summary>
    public long Work { get; private set; }

    public void Add(ProgramFrame frame)
    {
        frame.Settle();
        lock (_gate)
        {
            Work += frame.Work;
            AddTo(_executions, frame.Executions);
            AddTo(_loaded, frame.Loaded);
            AddTo(_stored, frame.Stored);
        }
    }

    public LaunchEvidence ToEvidence() => new(kernel.Name, 1, grid.Count)
    {
        Grid = (grid.X, grid.Y, grid.Z),
        BytesLoaded = _loaded.Sum(),
        BytesStored = _stored.Sum(),
        DistinctBytesLoaded = Distinct(_loaded),
        DistinctBytesStored = Distinct(_stored),
        Operations = kernel.Operations(_executions, grid.Count),
    };

    /// <summary>At most the length of each buffer; of pointers whose buffer is not known, all that they moved.</summary>
    private long Distinct(long[] moved) => moved[0] + buffers
        .Select((buffer, index) => (Buffer: buffer, Bytes: moved[index + 1]))
        .Where(entry => entry.Buffer is not null)
        .GroupBy(entry => (entry.Buffer!.Address, entry.Buffer.ByteLength))
        .Sum(same => Math.Min(same.Key.ByteLength, same.Sum(entry => entry.Bytes)));

    private static void AddTo(long[] sum, long[] more)
    {
        for (var i = 0; i < sum.Length; i++)
        {
            sum[i] += more[i];
        }
    }
}
