using AutoTriton.Interpreter.Host.Builtins;
using AutoTriton.Interpreter.Host.Evaluation;
using AutoTriton.Python.Syntax;

namespace AutoTriton.Interpreter.Host.Modules;

/// <summary>itertools.</summary>
internal static class ItertoolsModule
{
    public static StandardModule Make()
    {
        var chain = PyClass.Native("chain");
        chain.Constructor = (_, a) => new PyIterator(Chain(a.Positional), "chain");
        chain.Define("from_iterable", new PyStaticMethod(PyBuiltin.Of("from_iterable", "iterable, /", a => new PyIterator(Chain(Ops.Iterate(a[0])), "chain"))));
        return new StandardModule("itertools")
            .Define("chain", chain)
            .Iterator("count", "start=0, step=1", a => Count(a[0], a[1]))
            .Iterator("cycle", "iterable, /", a => Cycle(a[0]))
            .Iterator("repeat", "object, times=None", a => Repeat(a[0], a.IsNone(1) ? long.MaxValue : a.Long(1)))
            .Iterator("islice", "iterable, start, stop=..., step=None, /", Slice)
            .Iterator("product", "*iterables, repeat=1", a => Product([.. Enumerable.Repeat(((PyTuple)a[0]).Items.Select(Ops.ToList).ToArray(), (int)Math.Clamp(a.Long(1), 0, 64)).SelectMany(x => x)]))
            .Iterator("permutations", "iterable, r=None", a => Permutations(Ops.ToList(a[0]), a.IsNone(1) ? null : (int)Math.Clamp(a.Long(1), 0, int.MaxValue)))
            .Iterator("combinations", "iterable, r", a => Combinations(Ops.ToList(a[0]), (int)Math.Clamp(a.Long(1), 0, int.MaxValue)))
            .Iterator("accumulate", "iterable, func=None, *, initial=None", Accumulate)
            .Iterator("zip_longest", "*iterables, fillvalue=None", a => ZipLongest(((PyTuple)a[0]).Items, a[1]))
            .Iterator("takewhile", "predicate, iterable, /", a => Ops.Iterate(a[1]).TakeWhile(item => Ops.Truth(Ops.Call(a[0], item))).GetEnumerator())
            .Iterator("dropwhile", "predicate, iterable, /", a => Ops.Iterate(a[1]).SkipWhile(item => Ops.Truth(Ops.Call(a[0], item))).GetEnumerator())
            .Iterator("filterfalse", "predicate, iterable, /", a => Ops.Iterate(a[1]).Where(item => !Ops.Truth(a.IsNone(0) ? item : Ops.Call(a[0], item))).GetEnumerator())
            .Iterator("starmap", "function, iterable, /", a => Ops.Iterate(a[1]).Select(items => Ops.Call(a[0], new CallArguments([.. Ops.Iterate(items)]))).GetEnumerator())
            .Iterator("pairwise", "iterable, /", a => Pairwise(a[0]))
            .Function("tee", "iterable, n=2, /", a => Tee(a))
            .Iterator("groupby", "iterable, key=None", a => GroupBy(a[0], a[1]))
            .Lacks("combinations_with_replacement", "compress", "batched");
    }

    private static IEnumerator<object> Chain(IEnumerable<object> iterables) => iterables.SelectMany(Ops.Iterate).GetEnumerator();

    private static IEnumerator<object> Count(object start, object step)
    {
        for (var value = start; ; value = Ops.Binary(BinaryOperator.Add, value, step))
        {
            yield return value;
        }
    }

    private static IEnumerator<object> Cycle(object iterable)
    {
        var items = Ops.ToList(iterable);
        while (items.Count > 0)
        {
            foreach (var item in items)
            {
                yield return item;
            }
        }
    }

    private static IEnumerator<object> Repeat(object item, long times)
    {
        for (var i = 0L; i < times; i++)
        {
            yield return item;
        }
    }

    private static IEnumerator<object> Slice(BoundArguments a)
    {
        var onlyStop = ReferenceEquals(a[2], Py.Ellipsis);
        var start = onlyStop || a.IsNone(1) ? 0 : a.Long(1);
        var stop = onlyStop ? a[1] : a[2];
        var last = Py.IsNone(stop) ? long.MaxValue : Py.AsLong(stop);
        var step = a.IsNone(3) ? 1 : a.Long(3);
        if (start < 0 || last < 0 || step < 1)
        {
            throw Raise.ValueError("Indices for islice() must be None or an integer: 0 <= x <= sys.maxsize.");
        }

        var index = 0L;
        var next = start;
        if (next >= last)
        {
            yield break;
        }

        foreach (var item in Ops.Iterate(a[0]))
        {
            if (index == next)
            {
                yield return item;
                next += step;
            }

            if (++index >= last)
            {
                yield break;
            }
        }
    }

    private static IEnumerator<object> Product(List<object>[] pools)
    {
        var places = new int[pools.Length];
        if (Array.Exists(pools, pool => pool.Count == 0))
        {
            yield break;
        }

        while (true)
        {
            yield return new PyTuple([.. places.Select((place, i) => pools[i][place])]);
            var digit = pools.Length - 1;
            while (digit >= 0 && ++places[digit] == pools[digit].Count)
            {
                places[digit--] = 0;
            }

            if (digit < 0)
            {
                yield break;
            }
        }
    }

    private static IEnumerator<object> Combinations(List<object> pool, int r)
    {
        if (r > pool.Count)
        {
            yield break;
        }

        var places = Enumerable.Range(0, r).ToArray();
        while (true)
        {
            yield return new PyTuple([.. places.Select(place => pool[place])]);
            var i = r - 1;
            while (i >= 0 && places[i] == i + pool.Count - r)
            {
                i--;
            }

            if (i < 0)
            {
                yield break;
            }

            places[i]++;
            for (var j = i + 1; j < r; j++)
            {
                places[j] = places[j - 1] + 1;
            }
        }
    }

    private static IEnumerator<object> Permutations(List<object> pool, int? length)
    {
        var r = length ?? pool.Count;
        if (r > pool.Count)
        {
            yield break;
        }

        var chosen = new int[r];
        Array.Fill(chosen, -1);
        var used = new bool[pool.Count];
        var depth = 0;
        while (depth >= 0)
        {
            World.Step();
            if (depth == r)
            {
                yield return new PyTuple([.. chosen.Select(place => pool[place])]);
                depth--;
                continue;
            }

            if (chosen[depth] >= 0)
            {
                used[chosen[depth]] = false;
            }

            var next = Array.IndexOf(used, false, chosen[depth] + 1);
            chosen[depth] = next;
            if (next < 0)
            {
                depth--;
            }
            else
            {
                used[next] = true;
                depth++;
            }
        }
    }

    private static IEnumerator<object> Accumulate(BoundArguments a)
    {
        object? total = a.IsNone(2) ? null : a[2];
        if (total is not null)
        {
            yield return total;
        }

        foreach (var item in Ops.Iterate(a[0]))
        {
            total = total is null ? item : a.IsNone(1) ? Ops.Binary(BinaryOperator.Add, total, item) : Ops.Call(a[1], total, item);
            yield return total;
        }
    }

    private static IEnumerator<object> ZipLongest(object[] iterables, object fill)
    {
        var iterators = iterables.Select(Ops.GetIterator).ToArray();
        var left = iterators.Length;
        var done = new bool[iterators.Length];
        while (left > 0)
        {
            World.Step();
            var items = new object[iterators.Length];
            for (var i = 0; i < items.Length; i++)
            {
                if (!done[i] && !iterators[i].MoveNext())
                {
                    done[i] = true;
                    left--;
                }

                items[i] = done[i] ? fill : iterators[i].Current;
            }

            if (left > 0)
            {
                yield return new PyTuple(items);
            }
        }
    }

    private static IEnumerator<object> Pairwise(object iterable)
    {
        object? former = null;
        foreach (var item in Ops.Iterate(iterable))
        {
            if (former is not null)
            {
                yield return Py.Tuple(former, item);
            }

            former = item;
        }
    }

    private static PyTuple Tee(BoundArguments a)
    {
        var items = Ops.ToList(a[0]);
        return new PyTuple([.. Enumerable.Range(0, (int)Math.Clamp(a.Long(1), 0, 64)).Select(_ => IterationFunctions.Iter(new PyList([.. items])))]);
    }

    private static IEnumerator<object> GroupBy(object iterable, object key)
    {
        object? current = null;
        var group = new List<object>();
        foreach (var item in Ops.Iterate(iterable))
        {
            var value = Py.IsNone(key) ? item : Ops.Call(key, item);
            if (current is not null && !Ops.KeyEquals(current, value))
            {
                yield return Py.Tuple(current, IterationFunctions.Iter(new PyList(group)));
                group = [];
            }

            current = value;
            group.Add(item);
        }

        if (current is not null)
        {
            yield return Py.Tuple(current, IterationFunctions.Iter(new PyList(group)));
        }
    }
}
