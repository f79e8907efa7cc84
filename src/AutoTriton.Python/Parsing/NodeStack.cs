using System.Collections.Immutable;
using System.Runtime.InteropServices;

namespace AutoTriton.Python.Parsing;

/// <summary>Children that are being collected. Each list takes its own from the top, so one buffer serves all.</summary>
/// <typeparam name="T">What is collected.</typeparam>
internal sealed class NodeStack<T>
{
    private T[] _items = new T[16];

    /// <summary>Number of items; remember it before the first push of a list.</summary>
    public int Count { get; private set; }

    /// <summary>Adds an item.</summary>
    public void Push(T item)
    {
        if (Count == _items.Length)
        {
            Array.Resize(ref _items, Count * 2);
        }

        _items[Count++] = item;
    }

    /// <summary>An item from the bottom.</summary>
    public T this[int index] => _items[index];

    /// <summary>Takes all items above a mark.</summary>
    /// <param name="mark">What <see cref="Count"/> was before the first of them.</param>
    public ImmutableArray<T> Take(int mark)
    {
        if (Count == mark)
        {
            return [];
        }

        var taken = _items[mark..Count];
        Count = mark;
        return ImmutableCollectionsMarshal.AsImmutableArray(taken);
    }
}
