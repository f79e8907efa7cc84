using AutoTriton.Python.Syntax;

namespace AutoTriton.Interpreter.Host.Builtins;

/// <summary>list, and sorting.</summary>
internal static class ListType
{
    public static void Define()
    {
        PyList.Type.Constructor = (_, a) => a.Count == 0 ? new PyList() : new PyList(Ops.ToList(a[0]));
        PyList.Type.SealedReason = "subclasses of list are not supported";
        PyList.Type
            .Method("append", (in CallArguments a) =>
            {
                a.Expect("append", 2, 2);
                World.ChargeMemory(8);
                ((PyList)a[0]).Add(a[1]);
                return Py.None;
            })
            .Method("extend", "self, iterable, /", a => Done(() => Self(a).Extend(a[1])))
            .Method("insert", "self, index, item, /", a => Done(() => Insert(Self(a), a.Long(1), a[2])))
            .Method("pop", "self, index=-1, /", a => Pop(Self(a), a[1]))
            .Method("remove", "self, item, /", a => Done(() => Self(a).Items.RemoveAt(Sequences.IndexOf(Self(a).Items, a[1]) is >= 0 and var place
                ? place
                : throw Raise.ValueError("list.remove(x): x not in list"))))
            .Method("clear", "self, /", a => Done(Self(a).Items.Clear))
            .Method("copy", "self, /", a => new PyList([.. Self(a).Items]))
            .Method("index", "self, item, start=0, /", a => IndexOf(Self(a).Items, a[1], a.Long(2)))
            .Method("count", "self, item, /", a => Py.Int(Self(a).Items.Count(item => Ops.KeyEquals(item, a[1]))))
            .Method("reverse", "self, /", a => Done(Self(a).Items.Reverse))
            .Method("sort", "self, *, key=None, reverse=False", a => Done(() =>
            {
                var sorted = Sorted(Self(a).Items, a[1], a.Bool(2));
                Self(a).Items.Clear();
                Self(a).Items.AddRange(sorted);
            }))
            .Method("__len__", "self, /", a => Py.Int(Self(a).Count))
            .Method("__getitem__", "self, index, /", a => Self(a).GetItem(a[1]));
    }

    /// <summary>A stable sort by Python's <c>&lt;</c>.</summary>
    public static List<object> Sorted(IEnumerable<object> items, object key, bool reverse)
    {
        var keyed = items.Select(item => (Key: Py.IsNone(key) ? item : Ops.Call(key, item), Item: item)).ToArray();
        World.ChargeMemory(16L * keyed.Length);
        if (reverse)
        {
            Array.Reverse(keyed);
        }

        keyed = MergeSort(keyed);
        if (reverse)
        {
            Array.Reverse(keyed);
        }

        return [.. keyed.Select(pair => pair.Item)];
    }

    public static object IndexOf(IReadOnlyList<object> items, object item, long from)
    {
        var start = (int)Math.Clamp(from < 0 ? from + items.Count : from, 0, items.Count);
        var place = Sequences.IndexOf(items, item, start);
        return place >= 0 ? Py.Int(place) : throw Raise.ValueError($"{Ops.Repr(item)} is not in list");
    }

    private static (object Key, object Item)[] MergeSort((object Key, object Item)[] items)
    {
        if (items.Length < 2)
        {
            return items;
        }

        var left = MergeSort(items[..(items.Length / 2)]);
        var right = MergeSort(items[(items.Length / 2)..]);
        var (i, j) = (0, 0);
        for (var k = 0; k < items.Length; k++)
        {
            World.Step();
            var takeRight = i == left.Length || (j < right.Length && Ops.Truth(Ops.Compare(CompareOperator.Less, right[j].Key, left[i].Key)));
            items[k] = takeRight ? right[j++] : left[i++];
        }

        return items;
    }

    private static PyList Self(BoundArguments a) => (PyList)a[0];

    private static PySingleton Done(Action action)
    {
        action();
        return Py.None;
    }

    private static void Insert(PyList list, long index, object item)
    {
        World.ChargeMemory(8);
        World.Step(list.Count / 64);
        list.Items.Insert((int)Math.Clamp(index < 0 ? index + list.Count : index, 0, list.Count), item);
    }

    private static object Pop(PyList list, object index)
    {
        if (list.Count == 0)
        {
            throw Raise.IndexError("pop from empty list");
        }

        var place = Sequences.Index(index, list.Count, "pop");
        var item = list.Items[place];
        World.Step((list.Count - place) / 64);
        list.Items.RemoveAt(place);
        return item;
    }
}
