namespace AutoTriton.Interpreter.Host.Objects;

/// <summary>What a builtin does with raw arguments.</summary>
internal delegate object BuiltinFunction(in CallArguments arguments);

/// <summary>A function made in .NET. Looked up in a class, it binds to the instance as a method does.</summary>
internal sealed class PyBuiltin(string name, BuiltinFunction body) : PyObject
{
    public static readonly PyClass Type = PyClass.Native("builtin_function_or_method");

    public string Name { get; } = name;

    public override PyClass Class => Type;

    public override bool IsCallable => true;

    /// <summary>A builtin with a signature in Python's notation; see <see cref="Signature"/>.</summary>
    public static PyBuiltin Of(string name, string signature, Func<BoundArguments, object> body)
    {
        var parsed = Signature.Parse(signature);
        return new PyBuiltin(name, (in CallArguments arguments) => body(parsed.Bind(name, arguments)));
    }

    /// <summary>Calls it. Arguments of a wrong type or number, where the body takes them as they come, are Python's TypeError.</summary>
    public override object Call(in CallArguments arguments)
    {
        try
        {
            return body(arguments);
        }
        catch (InvalidCastException)
        {
            throw Raise.TypeError($"{Name}() got an argument of a wrong type");
        }
        catch (IndexOutOfRangeException)
        {
            throw Raise.TypeError($"{Name}() got too few arguments ({arguments.Count} given)");
        }
        finally
        {
            // A body may hand native code the handle of a tensor that nothing but the call holds.
            GC.KeepAlive(arguments.Positional);
            GC.KeepAlive(arguments.Named);
        }
    }

    public override bool TryGetAttribute(string name, out object value)
    {
        if (name is "__name__" or "__qualname__")
        {
            value = Name;
            return true;
        }

        return base.TryGetAttribute(name, out value);
    }

    public override string Repr() => $"<built-in function {Name}>";
}
