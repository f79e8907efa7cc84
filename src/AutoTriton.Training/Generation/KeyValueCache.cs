using AutoTriton.Training.Models;
using static TorchSharp.torch;

namespace AutoTriton.Training.Generation;

/// <summary>Keys and values of all layers for a fixed number of slots, allocated once and grown only where more is needed.</summary>
internal sealed class KeyValueCache(DecoderModel model) : IDisposable
{
    private Tensor? _keys;
    private Tensor? _values;

    /// <summary>Keys; [layers, slots, key-value heads, positions, head size].</summary>
    public Tensor Keys => _keys!;

    /// <summary>Values, of the same shape.</summary>
    public Tensor Values => _values!;

    /// <summary>How many sequences fit.</summary>
    public int Slots { get; private set; }

    /// <summary>How many positions each has.</summary>
    public int Positions { get; private set; }

    /// <summary>Makes room. What is in the cache is lost where it has to grow.</summary>
    public void Reserve(int slots, int positions)
    {
        if (slots <= Slots && positions <= Positions)
        {
            return;
        }

        Slots = Math.Max(slots, Slots);
        Positions = Math.Max((positions + 31) / 32 * 32, Positions);
        Free();
        var config = model.Config;
        long[] shape = [config.LayerCount, Slots, config.KeyValueHeadCount, Positions, config.HeadSize];
        using var scope = NewDisposeScope();
        _keys = zeros(shape, model.Options.DType, model.Device).DetachFromDisposeScope();
        _values = zeros(shape, model.Options.DType, model.Device).DetachFromDisposeScope();
    }

    /// <summary>Moves a sequence to another slot.</summary>
    public void Move(int from, int to, int length)
    {
        using var scope = NewDisposeScope();
        foreach (var cache in new[] { Keys, Values })
        {
            var part = cache.narrow(3, 0, length);
            part.select(1, to).copy_(part.select(1, from));
        }
    }

    /// <summary>Frees the memory.</summary>
    public void Dispose() => Free();

    private void Free()
    {
        _keys?.Dispose();
        _values?.Dispose();
    }
}
