using AutoTriton.Interpreter.PyTorch.Tensors;
using TorchSharp;

namespace AutoTriton.Interpreter.PyTorch.Values;

/// <summary>All tensors of one world: counts their memory against the world's limit, and frees what is left with the world.</summary>
internal sealed class TensorArena : IDisposable
{
    private const long SmallBytes = 1 << 16;
    private readonly World _world;
    private readonly Lock _gate = new();
    private List<WeakReference<PyTensor>> _tensors = [];
    private int _pruneAt = 1024;

    private TensorArena(World world)
    {
        _world = world;
        Storages = new StorageTable(world);
        world.Own(this);
    }

    public static TensorArena Current => Of(World.Current);

    /// <summary>How often each operator of libtorch was called, by its name: what the host code did itself.</summary>
    public Dictionary<string, long> OperatorCalls { get; } = new(StringComparer.Ordinal);

    /// <summary>The state of each memory that tensors share: whether it was ever written.</summary>
    public StorageTable Storages { get; }

    /// <summary>The numbers that <c>data_ptr()</c> answers.</summary>
    public StorageNames Names { get; } = new();

    /// <summary>The tensors that Python code may still reach.</summary>
    public IReadOnlyList<PyTensor> Living
    {
        get
        {
            lock (_gate)
            {
                return [.. _tensors.Select(reference => reference.TryGetTarget(out var tensor) ? tensor : null).OfType<PyTensor>()];
            }
        }
    }

    /// <summary>Measures the run, or null.</summary>
    public WorkMeter? Meter { get; set; }

    public static TensorArena Of(World world) => world.Service(made => new TensorArena(made));

    /// <summary>Takes a tensor of libtorch's into the world.</summary>
    /// <param name="value">The tensor; the world frees it.</param>
    /// <param name="device">The device it is shown on.</param>
    /// <param name="of">The tensor whose memory it shares, or null where it has memory of its own.</param>
    /// <param name="type">Its class; null for <c>torch.Tensor</c>.</param>
    public PyTensor Adopt(torch.Tensor value, TorchDevice device, PyTensor? of = null, PyClass? type = null)
    {
        var charge = of?.Charge ?? Charged(value.numel() * value.element_size());
        var tensor = new PyTensor(this, value, device.Resolved, type ?? TensorClass.Type, charge);
        if (of is null && !Storages.IsEmpty)
        {
            // The memory may be that of a tensor that was never written and is gone.
            Storages.MarkWritten(TensorMemory.Of(value).Address);
        }

        lock (_gate)
        {
            if (_tensors.Count >= _pruneAt)
            {
                _tensors = [.. _tensors.Where(reference => reference.TryGetTarget(out _))];
                _pruneAt = Math.Max(1024, _tensors.Count * 2);
            }

            _tensors.Add(new WeakReference<PyTensor>(tensor));
        }

        return tensor;
    }

    /// <summary>A living tensor whose memory a number of <c>data_ptr()</c> lies in, or null.</summary>
    /// <param name="pointer">The number.</param>
    /// <param name="start">The number of the memory's first byte.</param>
    public PyTensor? Find(long pointer, out long start)
    {
        if (!Names.TryFind(pointer, out var address, out start))
        {
            return null;
        }

        return Living.FirstOrDefault(tensor => TensorMemory.Of(tensor.Value).Address == address);
    }

    /// <summary>Makes sure that so many bytes may be allocated, before libtorch allocates them.</summary>
    public void Reserve(double bytes)
    {
        if (_world.MemoryInUse + bytes > _world.Limits.MemoryBytes)
        {
            // Tensors that Python can no longer reach still count until the collector has seen them.
            GC.Collect();
            GC.WaitForPendingFinalizers();
        }

        if (_world.MemoryInUse + bytes > _world.Limits.MemoryBytes)
        {
            throw HostFault.Limit($"a tensor of {bytes:N0} bytes was asked for, beyond the memory limit of {_world.Limits.MemoryBytes:N0} bytes");
        }
    }

    public void Uncharge(long bytes)
    {
        if (bytes >= SmallBytes)
        {
            GC.RemoveMemoryPressure(bytes);
        }

        _world.Release(bytes);
    }

    public void CountCall(string name)
    {
        OperatorCalls[name] = OperatorCalls.GetValueOrDefault(name) + 1;
        World.Step(8);
    }

    public void Dispose()
    {
        List<WeakReference<PyTensor>> tensors;
        lock (_gate)
        {
            tensors = _tensors;
            _tensors = [];
        }

        foreach (var reference in tensors)
        {
            if (reference.TryGetTarget(out var tensor))
            {
                tensor.Free();
            }
        }
    }

    private MemoryCharge Charged(long bytes)
    {
        Count(bytes);
        Meter?.AddBytes(bytes);
        return new MemoryCharge(this, bytes);
    }

    /// <summary>Counts memory that was allocated; ends the run where that passes the limit.</summary>
    public void Count(long bytes)
    {
        if (bytes >= SmallBytes)
        {
            GC.AddMemoryPressure(bytes);
        }

        if (_world.MemoryInUse + bytes > _world.Limits.MemoryBytes)
        {
            Reserve(bytes);
        }

        _world.Charge(bytes);
    }
}
