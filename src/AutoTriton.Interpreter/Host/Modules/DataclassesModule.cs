using AutoTriton.Python.Syntax;

namespace AutoTriton.Interpreter.Host.Modules;

/// <summary>dataclasses.</summary>
internal static class DataclassesModule
{
    private const string Fields = "__dataclass_fields__";
    private const string Parameters = "eq=True, order=False, frozen=False, init=True, repr=True, unsafe_hash=False, kw_only=False, slots=False, match_args=True";

    public static StandardModule Make() => new StandardModule("dataclasses")
        .Function("dataclass", "cls=None, /, *, " + Parameters, a => a.IsNone(0)
            ? new PyBuiltin("dataclass", (in CallArguments call) => Complete((PyClass)call[0], a))
            : Complete((PyClass)a[0], a))
        .Function("field", "*, default=..., default_factory=..., init=True, repr=True, compare=True, hash=None, metadata=None, kw_only=False",
            a => new DataclassField(null, Given(a[0]), Given(a[1]), a.Bool(2), a.Bool(3), a.Bool(4)))
        .Function("fields", "value", a => new PyTuple([.. FieldsOf(a[0])]))
        .Function("is_dataclass", "value", a => Py.Bool(TypeOf(a[0]).Lookup(Fields) is not null))
        .Function("asdict", "value", a => PyDict.FromNames(FieldsOf(a[0]).Select(field => KeyValuePair.Create(field.Name!, AsDict(Ops.GetAttribute(a[0], field.Name!))))))
        .Function("astuple", "value", a => new PyTuple([.. FieldsOf(a[0]).Select(field => Ops.GetAttribute(a[0], field.Name!))]))
        .Function("replace", "value, /, **changes", a =>
        {
            var names = PyDict.FromNames(FieldsOf(a[0]).Where(field => field.IsInit).Select(field => KeyValuePair.Create(field.Name!, Ops.GetAttribute(a[0], field.Name!))));
            names.Update((PyDict)a[1]);
            return Ops.Call(TypeOf(a[0]), new CallArguments([], [.. names.Keys.Cast<string>()], [.. names.Values]));
        })
        .Define("FrozenInstanceError", FrozenInstanceError)
        .Lacks("make_dataclass", "InitVar", "KW_ONLY", "MISSING");

    private static readonly PyClass FrozenInstanceError = ExceptionTypes.Make("FrozenInstanceError", ExceptionTypes.AttributeError);

    private static PyClass TypeOf(object value) => value as PyClass ?? Ops.TypeOf(value);

    private static IEnumerable<DataclassField> FieldsOf(object value) => TypeOf(value).Lookup(Fields) is PyDict fields
        ? fields.Values.Cast<DataclassField>()
        : throw Raise.TypeError("must be called with a dataclass type or instance");

    private static object? Given(object value) => ReferenceEquals(value, Py.Ellipsis) ? null : value;

    private static object AsDict(object value)
    {
        World.CheckStack();
        World.Step();
        return AsDictParts(value);
    }

    private static object AsDictParts(object value) => value switch
    {
        PyList list => Py.List(list.Items.Select(AsDict)),
        PyInstance instance when instance.Class.Lookup(Fields) is not null =>
            PyDict.FromNames(FieldsOf(value).Select(field => KeyValuePair.Create(field.Name!, AsDict(Ops.GetAttribute(value, field.Name!))))),
        _ => value,
    };

    private static PyClass Complete(PyClass type, BoundArguments options)
    {
        var fields = new PyDict();
        foreach (var parent in type.Mro.Skip(1).Reverse())
        {
            if (parent.Names.TryGetValue(Fields, out var inherited))
            {
                fields.Update((PyDict)inherited);
            }
        }

        if (type.Names.TryGetValue("__annotations__", out var annotations))
        {
            foreach (var (name, annotation) in ((PyDict)annotations).Entries)
            {
                if (annotation is not TypingForm form || form.Repr() != "typing.ClassVar")
                {
                    AddField(type, fields, (string)name);
                }
            }
        }

        DataclassField[] all = [.. fields.Values.Cast<DataclassField>()];
        type.Define(Fields, fields);
        type.Define("__match_args__", new PyTuple([.. all.Where(field => field.IsInit).Select(field => field.Name!)]));
        DefineMethods(type, all, options);
        return type;
    }

    private static void AddField(PyClass type, PyDict fields, string name)
    {
        var given = type.Names.GetValueOrDefault(name);
        var field = given as DataclassField ?? new DataclassField(name, given, null, true, true, true);
        field = field.Named(name);
        if (field.Default is PyList or PyDict or PySet)
        {
            throw Raise.ValueError($"mutable default <class '{Ops.TypeName(field.Default)}'> for field {name} is not allowed: use default_factory");
        }

        fields.Set(name, field);
        if (field.Default is { } value)
        {
            type.Define(name, value);
        }
        else if (given is not null)
        {
            type.DeleteAttribute(name);
        }
    }

    private static void DefineMethods(PyClass type, DataclassField[] fields, BoundArguments options)
    {
        var frozen = options.Bool(3);
        if (options.Bool(4) && !type.Names.ContainsKey("__init__"))
        {
            type.Method("__init__", (in CallArguments a) => Initialize(type, fields, a));
        }

        if (options.Bool(5) && !type.Names.ContainsKey("__repr__"))
        {
            type.Method("__repr__", "self", a => ReprGuard.Within(a[0], "...", () => ReprGuard.Join(
                Ops.TypeName(a[0]) + "(", ", ", ")", fields.Where(f => f.IsShown).Select(f => $"{f.Name}={Ops.Repr(Ops.GetAttribute(a[0], f.Name!))}"))));
        }

        if (options.Bool(1) && !type.Names.ContainsKey("__eq__"))
        {
            type.Method("__eq__", "self, other", a => ReferenceEquals(Ops.TypeOf(a[0]), Ops.TypeOf(a[1]))
                ? Ops.Compare(CompareOperator.Equal, Values(a[0], fields), Values(a[1], fields))
                : Py.NotImplemented);
        }

        if (options.Bool(2))
        {
            foreach (var op in new[] { CompareOperator.Less, CompareOperator.LessOrEqual, CompareOperator.Greater, CompareOperator.GreaterOrEqual })
            {
                type.Method(DunderNames.Of(op), "self, other", a => ReferenceEquals(Ops.TypeOf(a[0]), Ops.TypeOf(a[1]))
                    ? Ops.Compare(op, Values(a[0], fields), Values(a[1], fields))
                    : Py.NotImplemented);
            }
        }

        if (frozen)
        {
            type.Method("__setattr__", "self, name, value", a => throw Raise.Of(FrozenInstanceError, $"cannot assign to field '{a[1]}'"));
            type.Method("__delattr__", "self, name", a => throw Raise.Of(FrozenInstanceError, $"cannot delete field '{a[1]}'"));
        }

        if (frozen || options.Bool(6))
        {
            type.Method("__hash__", "self", a => Py.Int(Values(a[0], fields).KeyHash()));
        }
    }

    private static PyTuple Values(object self, DataclassField[] fields) =>
        new([.. fields.Where(field => field.IsCompared).Select(field => Ops.GetAttribute(self, field.Name!))]);

    private static PySingleton Initialize(PyClass type, DataclassField[] fields, in CallArguments a)
    {
        var self = (PyInstance)a[0];
        DataclassField[] taken = [.. fields.Where(field => field.IsInit)];
        if (a.Count - 1 > taken.Length)
        {
            throw Raise.TypeError($"{type.Name}.__init__() takes {taken.Length + 1} positional arguments but {a.Count} were given");
        }

        if (Array.Find(a.Names, name => !Array.Exists(taken, field => field.Name == name)) is { } unknown)
        {
            throw Raise.TypeError($"{type.Name}.__init__() got an unexpected keyword argument '{unknown}'");
        }

        var place = 0;
        foreach (var field in fields)
        {
            var value = field.IsInit && ++place < a.Count ? a[place]
                : field.IsInit && a.TryGetNamed(field.Name!, out var named) ? named
                : field.Default ?? (field.Factory is null ? null : Ops.Call(field.Factory));
            self.SetOwnAttribute(field.Name!, value ?? throw Raise.TypeError($"{type.Name}.__init__() missing 1 required positional argument: '{field.Name}'"));
        }

        if (self.Class.TryLookupUser("__post_init__", out var after))
        {
            Ops.Call(after, self);
        }

        return Py.None;
    }
}
