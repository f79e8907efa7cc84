namespace AutoTriton.Interpreter.Host.Builtins;

/// <summary>dict.</summary>
internal static class DictType
{
    public static void Define()
    {
        PyDict.Type.Constructor = (type, a) => Fill(new PyDict(ReferenceEquals(type, PyDict.Type) ? null : type), a);
        PyDict.Type.SealedReason = "subclasses of dict are not supported";
        PyDict.Type
            .Method("get", "self, key, default=None, /", a => Self(a).TryGet(a[1], out var value) ? value : a[2])
            .Method("keys", "self, /", a => new PyDictView(Self(a), PyDictView.Kind.Keys))
            .Method("values", "self, /", a => new PyDictView(Self(a), PyDictView.Kind.Values))
            .Method("items", "self, /", a => new PyDictView(Self(a), PyDictView.Kind.Items))
            .Method("pop", "self, key, default=..., /", a => Self(a).Remove(a[1], out var value) ? value
                : ReferenceEquals(a[2], Py.Ellipsis) ? throw Raise.KeyError(a[1]) : a[2])
            .Method("popitem", "self, last=True", a => PopItem(Self(a), a.Bool(1)))
            .Method("setdefault", "self, key, default=None, /", a =>
            {
                if (Self(a).TryGet(a[1], out var value))
                {
                    return value;
                }

                Self(a).Set(a[1], a[2]);
                return a[2];
            })
            .Method("update", (in CallArguments a) =>
            {
                Fill((PyDict)a[0], a.SkipFirst());
                return Py.None;
            })
            .Method("clear", "self, /", a =>
            {
                Self(a).Clear();
                return Py.None;
            })
            .Method("copy", "self, /", a => Self(a).Copy())
            .Method("move_to_end", "self, key, last=True", a => MoveToEnd(Self(a), a[1], a.Bool(2)))
            .Method("__len__", "self, /", a => Py.Int(Self(a).Count))
            .Method("__contains__", "self, key, /", a => Py.Bool(Self(a).Contains(a[1])))
            .Method("__getitem__", "self, key, /", a => Self(a).GetItem(a[1]))
            .Method("__setitem__", "self, key, value, /", a =>
            {
                Self(a).Set(a[1], a[2]);
                return Py.None;
            })
            .Define("fromkeys", new PyStaticMethod(PyBuiltin.Of("fromkeys", "iterable, value=None, /", a =>
            {
                var dict = new PyDict();
                foreach (var key in Ops.Iterate(a[0]))
                {
                    dict.Set(key, a[1]);
                }

                return dict;
            })));
    }

    /// <summary>What the constructor and <c>update</c> take: a mapping or pairs, then named values.</summary>
    public static PyDict Fill(PyDict dict, in CallArguments a)
    {
        if (a.Count > 1)
        {
            throw Raise.TypeError($"dict expected at most 1 argument, got {a.Count}");
        }

        if (a.Count == 1 && a[0] is PyDict other)
        {
            dict.Update(other);
        }
        else if (a.Count == 1 && Ops.TryGetAttribute(a[0], "keys", out _))
        {
            foreach (var key in Evaluation.Mappings.Keys(a[0]))
            {
                dict.Set(key, Ops.GetItem(a[0], key));
            }
        }
        else if (a.Count == 1)
        {
            foreach (var pair in Ops.Iterate(a[0]))
            {
                var items = Ops.ToList(pair);
                if (items.Count != 2)
                {
                    throw Raise.ValueError($"dictionary update sequence element has length {items.Count}; 2 is required");
                }

                dict.Set(items[0], items[1]);
            }
        }

        for (var i = 0; i < a.Names.Length; i++)
        {
            dict.Set(a.Names[i], a.Named[i]);
        }

        return dict;
    }

    private static PyDict Self(BoundArguments a) => (PyDict)a[0];

    private static PyTuple PopItem(PyDict dict, bool last)
    {
        if (dict.Count == 0)
        {
            throw Raise.KeyError("popitem(): dictionary is empty");
        }

        World.Step(dict.Count / 16);
        var entry = last ? dict.Entries.Last() : dict.Entries.First();
        dict.Remove(entry.Key, out _);
        return Py.Tuple(entry.Key, entry.Value);
    }

    private static PySingleton MoveToEnd(PyDict dict, object key, bool last)
    {
        if (!dict.Remove(key, out var value))
        {
            throw Raise.KeyError(key);
        }

        if (last)
        {
            dict.Set(key, value);
            return Py.None;
        }

        var rest = dict.Copy();
        dict.Clear();
        dict.Set(key, value);
        dict.Update(rest);
        return Py.None;
    }
}
