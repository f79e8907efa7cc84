using AutoTriton.Legality.Semantics.Values;

namespace AutoTriton.Legality.Semantics.Paths;

/// <summary>Every change of a cell, so that a path can be left, another followed from the same point, and both joined.</summary>
internal sealed class Journal
{
    private readonly List<(Cell Cell, object? Before)> _entries = [];

    /// <summary>The point reached.</summary>
    public PathMark Mark => new(_entries.Count, Storage.Clock);

    public void Set(Cell cell, object? value)
    {
        if (!ReferenceEquals(cell.Value, value))
        {
            _entries.Add((cell, cell.Value));
            cell.Restore(value);
        }
    }

    /// <summary>What changed since a point, as it is now.</summary>
    public PathSnapshot Capture(PathMark mark, bool isExcused)
    {
        var changes = new Dictionary<Cell, object?>(ReferenceEqualityComparer.Instance);
        for (var index = mark.Position; index < _entries.Count; index++)
        {
            var cell = _entries[index].Cell;
            changes[cell] = cell.Value;
        }

        return new PathSnapshot(changes, isExcused);
    }

    /// <summary>Goes back to a point.</summary>
    public void Rollback(PathMark mark)
    {
        for (var index = _entries.Count - 1; index >= mark.Position; index--)
        {
            _entries[index].Cell.Restore(_entries[index].Before);
        }

        _entries.RemoveRange(mark.Position, _entries.Count - mark.Position);
    }

    /// <summary>Goes on as all of the paths together. Where some are guards (excused), the others decide.</summary>
    /// <param name="mark">The point.</param>
    /// <param name="paths">The paths, each from the point reached now; at least one.</param>
    /// <param name="isOptimistic">Whether what happens on one path counts for all.</param>
    public void Merge(PathMark mark, IReadOnlyList<PathSnapshot> paths, bool isOptimistic)
    {
        var live = paths.Any(path => !path.IsExcused) ? [.. paths.Where(path => !path.IsExcused)] : paths;
        if (live.Count == 1)
        {
            foreach (var (cell, value) in live[0].Changes)
            {
                Set(cell, value);
            }

            return;
        }

        var cells = new HashSet<Cell>(ReferenceEqualityComparer.Instance);
        foreach (var path in live)
        {
            cells.UnionWith(path.Changes.Keys);
        }

        foreach (var cell in cells)
        {
            object? joined = null;
            var isFirst = true;
            foreach (var path in live)
            {
                if (!path.Changes.TryGetValue(cell, out var value))
                {
                    if (cell is Storage made && made.Number > mark.Clock)
                    {
                        // Another path made this memory: on this one there is none.
                        continue;
                    }

                    value = cell.Value;
                }

                joined = isFirst ? value : Join(joined, value, isOptimistic);
                isFirst = false;
            }

            Set(cell, joined);
        }
    }

    private static object? Join(object? left, object? right, bool isOptimistic) => (left, right) switch
    {
        (null, _) => right,
        (_, null) => left,
        (Content a, Content b) => Content.Join(a, b, isOptimistic),
        (Value a, Value b) => ValueJoin.Join(a, b),
        (ElementList a, ElementList b) => JoinElements(a, b),
        (EntryList a, EntryList b) => new EntryList(
            a.Known.SetItems(b.Known.Select(entry => KeyValuePair.Create(
                entry.Key, a.Known.TryGetValue(entry.Key, out var other) ? ValueJoin.Join(other, entry.Value) : entry.Value))),
            a.Others.AddRange(b.Others.Except(a.Others))),
        _ => right,
    };

    private static ElementList JoinElements(ElementList left, ElementList right)
    {
        if (left.IsComplete && right.IsComplete && left.Values.Length == right.Values.Length)
        {
            return new ElementList([.. left.Values.Zip(right.Values, ValueJoin.Join)], true);
        }

        return new ElementList([.. left.Values.Concat(right.Values).Distinct()], false);
    }
}
