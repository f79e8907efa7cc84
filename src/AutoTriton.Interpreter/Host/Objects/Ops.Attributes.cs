using System.Numerics;

namespace AutoTriton.Interpreter.Host.Objects;

/// <summary>Python's operations on any value.</summary>
internal static partial class Ops
{
    /// <summary>The Python type of a value. Types of plain values are in <see cref="ValueTypes"/>.</summary>
    public static PyClass TypeOf(object value) => value switch
    {
        PyObject made => made.Class,
        long or BigInteger => ValueTypes.Int,
        bool => ValueTypes.Bool,
        double => ValueTypes.Float,
        string => ValueTypes.Str,
        Complex => ValueTypes.Complex,
        _ => throw new InvalidOperationException($"A value of type {value.GetType().Name} is not a Python value."),
    };

    public static string TypeName(object value) => TypeOf(value).Name;

    public static bool IsInstance(object value, PyClass type) => TypeOf(value).IsSubclassOf(type);

    /// <summary>Finds an attribute; Python errors of properties and of <c>__getattr__</c> pass through.</summary>
    public static bool TryGetAttribute(object value, string name, out object result)
    {
        World.CheckStack();
        if (value is PyObject made)
        {
            return made.TryGetAttribute(name, out result) || TryGetCommonAttribute(value, name, out result);
        }

        return TryGetClassAttribute(value, TypeOf(value), name, out result) || TryGetCommonAttribute(value, name, out result);
    }

    public static object GetAttribute(object value, string name) => TryGetAttribute(value, name, out var result)
        ? result
        : throw MissingAttribute(value, name);

    public static PythonException MissingAttribute(object value, string name) => Raise.AttributeError(value switch
    {
        PyModule module => $"module '{module.Name}' has no attribute '{name}'",
        PyClass type => $"type object '{type.Name}' has no attribute '{name}'",
        _ => $"'{TypeName(value)}' object has no attribute '{name}'",
    });

    public static void SetAttribute(object value, string name, object item)
    {
        if (value is not PyObject made)
        {
            throw Raise.AttributeError($"'{TypeName(value)}' object has no attribute '{name}'");
        }

        made.SetAttribute(name, item);
    }

    public static void DeleteAttribute(object value, string name)
    {
        if (value is not PyObject made)
        {
            throw MissingAttribute(value, name);
        }

        made.DeleteAttribute(name);
    }

    /// <summary>Looks a name up in a class and binds it to a value.</summary>
    public static bool TryGetClassAttribute(object self, PyClass type, string name, out object value)
    {
        if (type.Lookup(name) is { } raw)
        {
            value = Bind(raw, self, type);
            return true;
        }

        value = Py.None;
        return false;
    }

    /// <summary>What a name found in a class means on a value of it: functions become methods, properties are called.</summary>
    public static object Bind(object raw, object self, PyClass type) => raw switch
    {
        PyFunction or PyBuiltin => new PyBoundMethod(self, raw),
        PyProperty property => Call(property.Getter, self),
        PyStaticMethod method => method.Function,
        PyClassMethod method => new PyBoundMethod(type, method.Function),
        PyInstance instance when instance.Class.TryLookupUser("__get__", out var getter) => Call(getter, instance, self, type),
        _ => raw,
    };

    public static bool HasMethod(object value, string name) => TypeOf(value).TryLookupUser(name, out _);

    /// <summary>Calls a method that the value's class defines; false where it has none.</summary>
    public static bool TryCallMethod(object value, string name, out object result)
    {
        if (TypeOf(value).TryLookupUser(name, out var method))
        {
            result = Call(Bind(method, value, TypeOf(value)));
            return true;
        }

        result = Py.None;
        return false;
    }

    public static object CallMethod(object value, string name, params object[] arguments) => Call(GetAttribute(value, name), new CallArguments(arguments));

    public static string FunctionName(object function) =>
        TryGetAttribute(function, "__name__", out var name) && name is string text ? text : TypeName(function);

    private static bool TryGetCommonAttribute(object value, string name, out object result)
    {
        switch (name)
        {
            case "__class__":
                result = TypeOf(value);
                return true;
            case "__doc__":
                result = Py.None;
                return true;
            default:
                result = Py.None;
                return false;
        }
    }
}
