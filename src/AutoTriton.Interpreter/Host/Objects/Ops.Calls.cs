namespace AutoTriton.Interpreter.Host.Objects;

internal static partial class Ops
{
    public static bool IsCallable(object value) => value is PyObject { IsCallable: true };

    /// <summary>Calls a value; wrappers within wrappers end in RecursionError before the stack does.</summary>
    public static object Call(object function, in CallArguments arguments)
    {
        World.CheckStack();
        return function is PyObject made
            ? made.Call(arguments)
            : throw Raise.TypeError($"'{TypeName(function)}' object is not callable");
    }

    public static object Call(object function) => Call(function, new CallArguments([], [], []));

    public static object Call(object function, object first) => Call(function, new CallArguments([first], [], []));

    public static object Call(object function, object first, object second) => Call(function, new CallArguments([first, second], [], []));

    public static object Call(object function, params object[] arguments) => Call(function, new CallArguments(arguments, [], []));
}
