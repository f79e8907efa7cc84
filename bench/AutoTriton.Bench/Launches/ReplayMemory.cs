using System.Runtime.InteropServices;
using AutoTriton.Interpreter.Kernels.Launching;

namespace AutoTriton.Bench.Launches;

/// <summary>The storages of a launch in native memory.</summary>
internal sealed unsafe class ReplayMemory : IDisposable
{
    private const byte Poison = 0x5B;

    private readonly Dictionary<string, (DeviceBuffer Buffer, byte[] Start)> _storages = [];

    public ReplayMemory(IReadOnlyDictionary<string, RecordedStorage> storages)
    {
        foreach (var (name, storage) in storages)
        {
            var memory = (byte*)NativeMemory.AlignedAlloc((nuint)Math.Max(1, storage.Before.Length), 64);
            storage.Before.CopyTo(new Span<byte>(memory, storage.Before.Length));
            var shadow = new MemoryShadow(storage.Before.Length, written: true);
            _storages.Add(name, (new DeviceBuffer((nint)memory, storage.Before.Length, name) { Shadow = shadow }, [.. storage.Before]));
        }
    }

    /// <summary>Whether the launch stored anything.</summary>
    public bool WasStored => _storages.Values.Any(entry => Array.Exists(entry.Buffer.Shadow!.Flags, flag => (flag & MemoryShadow.Stored) != 0));

    public DeviceBuffer this[string storage] => _storages[storage].Buffer;

    /// <summary>Puts everything back to the start, with a poison where the last launch stored without having loaded.</summary>
    public void Restart(bool keepPoison = false)
    {
        foreach (var (buffer, start) in _storages.Values)
        {
            var shadow = buffer.Shadow!;
            for (var i = 0; i < start.Length && !keepPoison; i++)
            {
                if ((shadow.Flags[i] & (MemoryShadow.Stored | MemoryShadow.LoadedFirst)) == MemoryShadow.Stored)
                {
                    start[i] = Poison;
                }
            }

            start.CopyTo(Bytes(buffer));
            shadow.Reset();
        }
    }

    /// <summary>The first difference from what was recorded, or null.</summary>
    public string? Difference(IReadOnlyDictionary<string, RecordedStorage> recorded, bool usedTf32)
    {
        foreach (var (name, storage) in recorded)
        {
            if (StorageComparison.Difference(storage, Bytes(this[name]), usedTf32) is { } difference)
            {
                return $"{name}: {difference}";
            }
        }

        return null;
    }

    public Dictionary<string, byte[]> Snapshot() => _storages.ToDictionary(entry => entry.Key, entry => Bytes(entry.Value.Buffer).ToArray());

    public bool SameAs(Dictionary<string, byte[]> snapshot) => snapshot.All(entry => Bytes(this[entry.Key]).SequenceEqual(entry.Value));

    public Dictionary<string, bool[]> NewMatches() => _storages.ToDictionary(entry => entry.Key, entry => new bool[entry.Value.Start.Length]);

    /// <summary>Marks the elements that are as recorded.</summary>
    public void AddMatches(IReadOnlyDictionary<string, RecordedStorage> recorded, bool usedTf32, Dictionary<string, bool[]> matches)
    {
        foreach (var (name, storage) in recorded)
        {
            StorageComparison.MarkMatches(storage, Bytes(this[name]), usedTf32, matches[name]);
        }
    }

    public void Dispose()
    {
        foreach (var (buffer, _) in _storages.Values)
        {
            NativeMemory.AlignedFree((void*)buffer.Address);
        }
    }

    private static Span<byte> Bytes(DeviceBuffer buffer) => new((void*)buffer.Address, (int)buffer.ByteLength);
}
