using AutoTriton.Interpreter.Host.Evaluation;

namespace AutoTriton.Interpreter.Host.Modules;

/// <summary>copy.</summary>
internal static class CopyModule
{
    public static StandardModule Make() => new StandardModule("copy")
        .Function("copy", "value", a => Copy(a[0]))
        .Function("deepcopy", "value, memo=None", a => Deep(a[0], new Dictionary<object, object>(ReferenceEqualityComparer.Instance)));

    /// <summary>A deep copy, as <c>copy.deepcopy</c> makes it.</summary>
    public static object Deep(object value, Dictionary<object, object> known)
    {
        World.CheckStack();
        World.Step();
        if (value is not PyObject || known.TryGetValue(value, out _))
        {
            return known.GetValueOrDefault(value, value);
        }

        switch (value)
        {
            case PyList list:
                var copy = new PyList();
                known[value] = copy;
                World.ChargeMemory(8L * list.Count);
                copy.Items.AddRange(list.Items.ToArray().Select(item => Deep(item, known)));
                return copy;
            case PyTuple tuple:
                return new PyTuple([.. tuple.Items.Select(item => Deep(item, known))], tuple.Class);
            case PyDict dict:
                var entries = new PyDict(dict.Class) { DefaultFactory = dict.DefaultFactory };
                known[value] = entries;
                foreach (var (key, item) in dict.Entries)
                {
                    entries.Set(Deep(key, known), Deep(item, known));
                }

                return entries;
            case PySet set:
                return new PySet(set.Items.Select(item => Deep(item, known)), set.IsFrozen);
            default:
                return DeepObject(value, known);
        }
    }

    private static object DeepObject(object value, Dictionary<object, object> known)
    {
        if (Ops.TypeOf(value).TryLookupUser("__deepcopy__", out var method))
        {
            return Ops.Call(method, value, new PyDict());
        }

        if (value is PyInstance instance && value.GetType() == typeof(PyInstance))
        {
            var made = new PyInstance(instance.Class);
            known[value] = made;
            foreach (var (name, item) in instance.Attributes.ToArray())
            {
                made.Attributes[name] = Deep(item, known);
            }

            return made;
        }

        return value is PyClass or PyFunction or PyBuiltin or PyModule or PySingleton or PyRange or PyBytes or PySlice or PyBoundMethod
            ? value
            : throw HostFault.NotSupported($"copying a '{Ops.TypeName(value)}' is not supported");
    }

    private static object Copy(object value)
    {
        switch (value)
        {
            case PyList list:
                World.ChargeMemory(8L * list.Count);
                return new PyList([.. list.Items]);
            case PyDict dict:
                return dict.Copy();
            case PySet set:
                return new PySet(set.Items, set.IsFrozen);
        }

        if (Ops.TypeOf(value).TryLookupUser("__copy__", out var method))
        {
            return Ops.Call(method, value);
        }

        if (value is PyInstance instance && value.GetType() == typeof(PyInstance))
        {
            var made = new PyInstance(instance.Class);
            foreach (var (name, item) in instance.Attributes)
            {
                made.Attributes[name] = item;
            }

            return made;
        }

        return value is not PyObject or PyTuple or PyClass or PyFunction or PyBuiltin or PyModule or PySingleton or PyRange or PyBytes or PySlice
            ? value
            : throw HostFault.NotSupported($"copying a '{Ops.TypeName(value)}' is not supported");
    }
}
