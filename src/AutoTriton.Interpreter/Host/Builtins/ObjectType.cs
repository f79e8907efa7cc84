namespace AutoTriton.Interpreter.Host.Builtins;

/// <summary>The methods of <c>object</c> and <c>type</c>.</summary>
internal static class ObjectType
{
    public static void Define()
    {
        PyClass.Object
            .Define("__new__", new PyStaticMethod(new PyBuiltin("__new__", (in CallArguments a) => Construction.Bare(ToClass(a[0])))))
            .Method("__init__", (in CallArguments _) => Py.None)
            .Method("__setattr__", "self, name, value, /", a =>
            {
                if (a[0] is PyInstance instance)
                {
                    instance.SetOwnAttribute(a.String(1), a[2]);
                }
                else
                {
                    Ops.SetAttribute(a[0], a.String(1), a[2]);
                }

                return Py.None;
            })
            .Method("__getattribute__", "self, name, /", a => Ops.GetAttribute(a[0], a.String(1)))
            .Method("__delattr__", "self, name, /", a =>
            {
                if (a[0] is not PyInstance instance || !instance.Attributes.Remove(a.String(1)))
                {
                    throw Ops.MissingAttribute(a[0], a.String(1));
                }

                return Py.None;
            })
            .Method("__repr__", "self, /", a => $"<{Ops.TypeName(a[0])} object>")
            .Method("__str__", "self, /", a => Ops.Repr(a[0]))
            .Method("__format__", "self, specification, /", a => Ops.Format(a[0], a.String(1)))
            .Method("__eq__", "self, other, /", a => ReferenceEquals(a[0], a[1]) ? Py.True : Py.NotImplemented)
            .Method("__ne__", "self, other, /", a => ReferenceEquals(a[0], a[1]) ? Py.False : Py.NotImplemented)
            .Method("__hash__", "self, /", a => Py.Int(System.Runtime.CompilerServices.RuntimeHelpers.GetHashCode(a[0])))
            .Define("__init_subclass__", new PyClassMethod(new PyBuiltin("__init_subclass__", (in CallArguments _) => Py.None)));
        PyClass.TypeType.Constructor = (_, a) => a.Count switch
        {
            1 => Ops.TypeOf(a[0]),
            3 => Make(a),
            _ => throw Raise.TypeError("type() takes 1 or 3 arguments"),
        };
        PyClass.TypeType.Method("mro", "self", a => new PyList([.. ToClass(a[0]).Mro]));
    }

    public static PyClass ToClass(object value) => value as PyClass ?? throw Raise.TypeError($"expected a class, not {Ops.TypeName(value)}");

    private static PyClass Make(in CallArguments a)
    {
        var type = new PyClass(Py.AsString(a[0]), [.. Ops.Iterate(a[1]).Select(ToClass)], module: "__main__");
        foreach (var (name, value) in ((PyDict)a[2]).Entries)
        {
            type.Define(Py.AsString(name), value);
        }

        return type;
    }
}
