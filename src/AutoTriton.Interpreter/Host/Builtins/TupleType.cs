namespace AutoTriton.Interpreter.Host.Builtins;

/// <summary>tuple, range and slice.</summary>
internal static class TupleType
{
    public static void Define()
    {
        PyTuple.Type.Constructor = (_, a) => a.Count == 0 ? Py.EmptyTuple : a[0] is PyTuple tuple && ReferenceEquals(tuple.Class, PyTuple.Type)
            ? tuple
            : new PyTuple([.. Ops.ToList(a[0])]);
        PyTuple.Type.SealedReason = "subclasses of tuple other than named tuples are not supported";
        PyTuple.Type
            .Method("index", "self, item, start=0, /", a => ListType.IndexOf(((PyTuple)a[0]).Items, a[1], a.Long(2)))
            .Method("count", "self, item, /", a => Py.Int(((PyTuple)a[0]).Items.Count(item => Ops.KeyEquals(item, a[1]))))
            .Method("__len__", "self, /", a => Py.Int(((PyTuple)a[0]).Count));
        PyRange.Type.SealedReason = "type 'range' is not an acceptable base type";
        PyRange.Type.Constructor = (_, a) => Range(a);
        PySlice.Type.Constructor = (_, a) => a.Count == 1
            ? new PySlice(Py.None, a[0], Py.None)
            : new PySlice(a[0], a[1], a.Count > 2 ? a[2] : Py.None);
        PySlice.Type.Method("indices", "self, length, /", a =>
        {
            var slice = (PySlice)a[0];
            var (start, step, count) = slice.Resolve((int)Math.Clamp(a.Long(1), 0, int.MaxValue));
            return Py.Tuple(Py.Int(start), Py.Int(start + (step * count)), Py.Int(step));
        });
    }

    private static PyRange Range(in CallArguments a)
    {
        a.Expect("range", 1, 3);
        var step = a.Count > 2 ? Py.AsLong(a[2]) : 1;
        return step == 0
            ? throw Raise.ValueError("range() arg 3 must not be zero")
            : new PyRange(a.Count > 1 ? Py.AsLong(a[0]) : 0, a.Count > 1 ? Py.AsLong(a[1]) : Py.AsLong(a[0]), step);
    }
}
