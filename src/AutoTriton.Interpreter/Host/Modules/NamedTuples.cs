using AutoTriton.Interpreter.Host.Compilation;

namespace AutoTriton.Interpreter.Host.Modules;

/// <summary>Named tuples: of <c>collections.namedtuple</c> and of classes that derive from <c>typing.NamedTuple</c>.</summary>
internal static class NamedTuples
{
    /// <summary><c>typing.NamedTuple</c>.</summary>
    public static readonly PyClass Base = MakeBase();

    /// <summary>Makes a named tuple's class.</summary>
    public static PyClass Make(string name, string[] fields, object?[] defaults) =>
        Complete(new PyClass(name, [PyTuple.Type], module: "__main__"), fields, defaults);

    /// <summary>The field names as <c>namedtuple</c> takes them: a list, or text with blanks or commas between.</summary>
    public static string[] FieldNames(object value) => value is string text
        ? text.Split([' ', ','], StringSplitOptions.RemoveEmptyEntries)
        : [.. Ops.Iterate(value).Select(item => item is PyTuple pair ? Py.AsString(pair.Items[0]) : Py.AsString(item))];

    private static PyClass MakeBase()
    {
        var type = PyClass.Native("NamedTuple", PyTuple.Type);
        type.Constructor = (_, a) => Make(Py.AsString(a[0]), FieldNames(a[1]), new object?[FieldNames(a[1]).Length]);
        type.OnDerived = derived =>
        {
            string[] fields = derived.Names.TryGetValue("__annotations__", out var annotations) ? [.. ((PyDict)annotations).Keys.Cast<string>()] : [];
            Complete(derived, fields, [.. fields.Select(field => derived.Names.GetValueOrDefault(field))]);
        };
        return type;
    }

    private static PyClass Complete(PyClass type, string[] fields, object?[] defaults)
    {
        var layout = new ParameterLayout(fields, 0, fields.Length, -1, -1);
        type.Define("_fields", new PyTuple([.. fields]));
        type.Define("__match_args__", new PyTuple([.. fields]));
        for (var i = 0; i < fields.Length; i++)
        {
            var place = i;
            type.Property(fields[i], self => ((PyTuple)self).Items[place]);
        }

        type.Constructor = (made, a) => new PyTuple(Bind(type.Name, layout, defaults, a), made);
        type.Method("_asdict", "self", a => PyDict.FromNames(fields.Zip(((PyTuple)a[0]).Items, KeyValuePair.Create)));
        type.Method("_replace", (in CallArguments a) =>
        {
            var items = (object[])((PyTuple)a[0]).Items.Clone();
            for (var i = 0; i < a.Names.Length; i++)
            {
                var place = Array.IndexOf(fields, a.Names[i]);
                items[place >= 0 ? place : throw Raise.ValueError($"Got unexpected field names: ['{a.Names[i]}']")] = a.Named[i];
            }

            return new PyTuple(items, type);
        });
        type.Define("_make", new PyStaticMethod(new PyBuiltin("_make", (in CallArguments a) => new PyTuple([.. Ops.Iterate(a[0])], type))));
        return type;
    }

    private static object[] Bind(string name, ParameterLayout layout, object?[] defaults, in CallArguments a)
    {
        var values = new object?[layout.Names.Length];
        if (a.Count > values.Length)
        {
            throw Raise.TypeError($"{name}.__new__() takes {values.Length + 1} positional arguments but {a.Count + 1} were given");
        }

        a.Positional.CopyTo(values, 0);
        for (var i = 0; i < a.Names.Length; i++)
        {
            var place = Array.IndexOf(layout.Names, a.Names[i]);
            values[place >= 0 ? place : throw Raise.TypeError($"{name}.__new__() got an unexpected keyword argument '{a.Names[i]}'")] = a.Named[i];
        }

        return [.. values.Select((value, i) => value ?? defaults[i] ?? throw Raise.TypeError($"{name}.__new__() missing required argument: '{layout.Names[i]}'"))];
    }
}
