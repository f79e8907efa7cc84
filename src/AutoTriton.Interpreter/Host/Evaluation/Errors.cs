namespace AutoTriton.Interpreter.Host.Evaluation;

/// <summary>What <c>raise</c> and <c>except</c> do with values.</summary>
internal static class Errors
{
    /// <summary>The exception that <c>raise value</c> raises: an instance, or a class that is called.</summary>
    public static PythonException Exception(object value)
    {
        if (value is PyClass type && type.IsSubclassOf(ExceptionTypes.BaseException))
        {
            value = Ops.Call(type);
        }

        return value is PyExceptionInstance instance
            ? new PythonException(instance)
            : Raise.TypeError("exceptions must derive from BaseException");
    }

    /// <summary>Whether an <c>except</c> clause's value (a class, or a tuple of them) takes an exception.</summary>
    public static bool Matches(PythonException exception, object wanted)
    {
        World.CheckStack();
        return wanted switch
        {
            PyClass type when type.IsSubclassOf(ExceptionTypes.BaseException) => exception.Is(type),
            PyTuple types => types.Items.Any(type => Matches(exception, type)),
            _ => throw Raise.TypeError("catching classes that do not inherit from BaseException is not allowed"),
        };
    }
}
