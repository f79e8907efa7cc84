using AutoTriton.Python.Syntax;

namespace AutoTriton.Interpreter.Host.Modules;

/// <summary>enum.</summary>
internal static class EnumModule
{
    private static readonly PyClass Enum = MakeEnum();
    private static readonly PyClass IntEnum = MakeIntEnum("IntEnum");
    private static readonly PyClass Auto = PyClass.Native("auto");

    public static StandardModule Make() => new StandardModule("enum")
        .Define("Enum", Enum)
        .Define("IntEnum", IntEnum)
        .Define("auto", Auto)
        .Function("unique", "type", a => a[0])
        .Lacks("Flag", "IntFlag", "StrEnum", "EnumMeta", "EnumType", "member", "nonmember");

    private static PyClass MakeEnum()
    {
        var type = PyClass.Native("Enum");
        type.Property("name", self => ((PyInstance)self).Attributes["_name_"]);
        type.Property("value", self => ((PyInstance)self).Attributes["_value_"]);
        type.Method("__repr__", "self", a => $"<{Ops.TypeName(a[0])}.{Name(a[0])}: {Ops.Repr(Value(a[0]))}>");
        type.Method("__str__", "self", a => $"{Ops.TypeName(a[0])}.{Name(a[0])}");
        type.Method("__hash__", "self", a => Py.Int(System.Runtime.CompilerServices.RuntimeHelpers.GetHashCode(a[0])));
        type.Define("__class_iter__", new PyBuiltin("__iter__", (in CallArguments a) => new PyList([.. Members((PyClass)a[0]).Values])));
        type.Define("__class_len__", new PyBuiltin("__len__", (in CallArguments a) => Py.Int(Members((PyClass)a[0]).Count)));
        type.Define("__class_getitem__", new PyClassMethod(new PyBuiltin("__getitem__", (in CallArguments a) => Members((PyClass)a[0]).GetItem(a[1]))));
        type.OnDerived = Complete;
        return type;
    }

    private static PyClass MakeIntEnum(string name)
    {
        var type = PyClass.Native(name, Enum);
        foreach (var op in System.Enum.GetValues<BinaryOperator>())
        {
            type.Method(DunderNames.Of(op, false), "self, other", a => Ops.Binary(op, Value(a[0]), Value(a[1])));
            type.Method(DunderNames.Of(op, true), "self, other", a => Ops.Binary(op, Value(a[1]), Value(a[0])));
        }

        foreach (var op in System.Enum.GetValues<CompareOperator>().Where(op => op <= CompareOperator.GreaterOrEqual))
        {
            type.Method(DunderNames.Of(op), "self, other", a => Ops.Compare(op, Value(a[0]), Value(a[1])));
        }

        type.Method("__hash__", "self", a => Py.Int(Ops.KeyHash(Value(a[0]))));
        type.Method("__index__", "self", a => Value(a[0]));
        type.Method("__int__", "self", a => Value(a[0]));
        type.Method("__bool__", "self", a => Py.Bool(Ops.Truth(Value(a[0]))));
        type.Method("__str__", "self", a => Ops.Str(Value(a[0])));
        return type;
    }

    private static PyDict Members(PyClass type) => type.Lookup("__members__") as PyDict ?? throw Raise.TypeError($"'{type.Name}' has no members");

    private static object Value(object member) => member is PyInstance instance && instance.Attributes.TryGetValue("_value_", out var value) ? value : member;

    private static string Name(object member) => (string)((PyInstance)member).Attributes["_name_"];

    private static void Complete(PyClass type)
    {
        var members = new PyDict();
        var next = Py.One;
        foreach (var (name, given) in type.Names.ToArray())
        {
            if (name.StartsWith('_') || given is PyFunction or PyBuiltin or PyProperty or PyStaticMethod or PyClassMethod)
            {
                continue;
            }

            var value = given is PyInstance instance && ReferenceEquals(instance.Class, Auto) ? next : given;
            var member = members.Values.FirstOrDefault(other => Ops.KeyEquals(Value(other), value)) ?? Make(type, name, value);
            members.Set(name, member);
            type.Define(name, member);
            next = Py.IsInt(value) ? Ops.Binary(BinaryOperator.Add, value, Py.One) : next;
        }

        type.Define("__members__", members);
        type.Constructor = (made, a) => members.Values.FirstOrDefault(member => Ops.KeyEquals(Value(member), a[0]) || ReferenceEquals(member, a[0]))
            ?? throw Raise.ValueError($"{Ops.Repr(a[0])} is not a valid {made.Name}");
        if (members.Count > 0)
        {
            type.SealedReason = $"cannot extend enumeration '{type.Name}'";
        }
    }

    private static PyInstance Make(PyClass type, string name, object value)
    {
        var member = new PyInstance(type);
        member.Attributes["_name_"] = name;
        member.Attributes["_value_"] = value;
        if (type.TryLookupUser("__init__", out var init))
        {
            Ops.Call(init, new CallArguments(value is PyTuple tuple ? [member, .. tuple.Items] : [member, value]));
        }

        return member;
    }
}
