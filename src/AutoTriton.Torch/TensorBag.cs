using TorchSharp;

namespace AutoTriton.Torch;

/// <summary>
/// Disposes what was put in, last first. Unlike TorchSharp's dispose scope it is bound to no thread, so it may live
/// across an <c>await</c> or a <c>yield</c>. Not safe for use by several threads at once.
/// </summary>
public sealed class TensorBag : IDisposable
{
    private readonly List<IDisposable> _items = [];
    private bool _disposed;

    /// <summary>How many things are inside.</summary>
    public int Count => _items.Count;

    /// <summary>Puts something in.</summary>
    /// <typeparam name="T">Its type.</typeparam>
    /// <param name="item">The thing; the bag disposes it.</param>
    /// <returns>The same thing.</returns>
    /// <exception cref="ObjectDisposedException">The bag was disposed; <paramref name="item"/> is disposed too.</exception>
    public T Add<T>(T item)
        where T : IDisposable
    {
        ArgumentNullException.ThrowIfNull(item);
        if (_disposed)
        {
            item.Dispose();
            ObjectDisposedException.ThrowIf(true, this);
        }

        _items.Add(item);
        return item;
    }

    /// <summary>Takes a tensor out, so that it outlives the bag.</summary>
    /// <param name="tensor">The tensor.</param>
    /// <returns>The same tensor.</returns>
    /// <exception cref="ArgumentException">It is not inside.</exception>
    public torch.Tensor Release(torch.Tensor tensor)
    {
        var index = _items.FindIndex(item => ReferenceEquals(item, tensor));
        if (index < 0)
        {
            throw new ArgumentException("The tensor is not in this bag.", nameof(tensor));
        }

        _items.RemoveAt(index);
        return tensor;
    }

    /// <summary>Disposes everything inside.</summary>
    public void Dispose()
    {
        _disposed = true;
        for (var i = _items.Count - 1; i >= 0; i--)
        {
            _items[i].Dispose();
        }

        _items.Clear();
    }
}
