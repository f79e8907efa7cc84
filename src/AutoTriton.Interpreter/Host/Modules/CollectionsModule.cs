using AutoTriton.Interpreter.Host.Builtins;

namespace AutoTriton.Interpreter.Host.Modules;

/// <summary>collections and collections.abc.</summary>
internal static class CollectionsModule
{
    private static readonly PyClass OrderedDict = PyClass.Native("OrderedDict", PyDict.Type);
    private static readonly PyClass DefaultDict = PyClass.Native("defaultdict", PyDict.Type);
    private static readonly PyClass Counter = PyClass.Native("Counter", PyDict.Type);

    public static StandardModule Make()
    {
        foreach (var type in new[] { OrderedDict, DefaultDict, Counter })
        {
            type.SealedReason = "subclasses of dict are not supported";
        }

        OrderedDict.Constructor = (type, a) => DictType.Fill(new PyDict(type), a);
        DefaultDict.Constructor = (type, a) => a.Count == 0
            ? DictType.Fill(new PyDict(type), a)
            : DictType.Fill(new PyDict(type) { DefaultFactory = a[0] }, a.SkipFirst());
        DefineCounter();
        return new StandardModule("collections")
            .Define("OrderedDict", OrderedDict)
            .Define("defaultdict", DefaultDict)
            .Define("Counter", Counter)
            .Define("deque", PyDeque.Type)
            .Function("namedtuple", "typename, field_names, *, rename=False, defaults=None, module=None", a =>
            {
                var fields = NamedTuples.FieldNames(a[1]);
                var defaults = new object?[fields.Length];
                object[] given = a.IsNone(3) ? [] : [.. Ops.Iterate(a[3])];
                given.CopyTo(defaults, Math.Max(0, fields.Length - given.Length));
                return NamedTuples.Make(a.String(0), fields, defaults);
            })
            .Lacks("ChainMap", "UserDict", "UserList", "UserString");
    }

    public static StandardModule MakeAbc()
    {
        var module = new StandardModule("collections.abc");
        void Add(string name, Func<object, bool> test)
        {
            var type = PyClass.Native(name);
            type.Define("__instancecheck__", new PyBuiltin(name, (in CallArguments a) => Py.Bool(test(a[0]))));
            module.Define(name, type);
        }

        Add("Iterable", value => value is string or PyList or PyTuple or PyDict or PySet or PyRange or PyBytes || Ops.HasMethod(value, "__iter__"));
        Add("Iterator", value => Ops.HasMethod(value, "__next__"));
        Add("Generator", value => value is Evaluation.PyGenerator);
        Add("Sequence", value => value is string or PyList or PyTuple or PyRange or PyBytes);
        Add("MutableSequence", value => value is PyList);
        Add("Mapping", value => value is PyDict);
        Add("MutableMapping", value => value is PyDict);
        Add("Set", value => value is PySet);
        Add("Callable", Ops.IsCallable);
        Add("Hashable", value => value is not (PyList or PyDict or PySet { IsFrozen: false }));
        Add("Sized", value => value is string || (value is PyObject made && made.Length() >= 0));
        Add("Collection", value => value is string or PyList or PyTuple or PyDict or PySet or PyRange);
        return module;
    }

    private static void DefineCounter()
    {
        Counter.Define("__missing__", new PyBuiltin("__missing__", (in CallArguments _) => Py.Zero));
        Counter.Constructor = (type, a) =>
        {
            var counter = new PyDict(type);
            Count(counter, a);
            return counter;
        };
        Counter.Method("update", (in CallArguments a) =>
        {
            Count((PyDict)a[0], a.SkipFirst());
            return Py.None;
        });
        Counter.Method("most_common", "self, n=None", a =>
        {
            var pairs = ((PyDict)a[0]).Entries.Select(entry => (object)Py.Tuple(entry.Key, entry.Value));
            var sorted = ListType.Sorted(pairs, new PyBuiltin("count", (in CallArguments call) => ((PyTuple)call[0]).Items[1]), reverse: true);
            return Py.List(a.IsNone(1) ? sorted : sorted.Take((int)Math.Clamp(a.Long(1), 0, int.MaxValue)));
        });
        Counter.Method("elements", "self", a => Py.List(((PyDict)a[0]).Entries.SelectMany(entry => Sequences.Repeat([entry.Key], Py.AsLong(entry.Value)))));
        Counter.Method("total", "self", a => ((PyDict)a[0]).Values.Aggregate(Py.Zero, (sum, value) => Ops.Binary(AutoTriton.Python.Syntax.BinaryOperator.Add, sum, value)));
    }

    private static void Count(PyDict counter, in CallArguments a)
    {
        void Add(object key, object count) => counter.Set(key, counter.TryGet(key, out var old) ? Ops.Binary(AutoTriton.Python.Syntax.BinaryOperator.Add, old, count) : count);
        if (a.Count > 0 && a[0] is PyDict dict)
        {
            foreach (var (key, value) in dict.Entries)
            {
                Add(key, value);
            }
        }
        else if (a.Count > 0 && !Py.IsNone(a[0]))
        {
            foreach (var item in Ops.Iterate(a[0]))
            {
                Add(item, Py.One);
            }
        }

        for (var i = 0; i < a.Names.Length; i++)
        {
            Add(a.Names[i], a.Named[i]);
        }
    }
}
