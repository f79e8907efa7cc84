namespace AutoTriton.Interpreter.Host.Objects;

internal static partial class Ops
{
    public static bool IsCallable(object value) => value is PyObject { IsCallable: true };

    public static object Call(object function, in CallArguments arguments) => function is PyObject made
        ? made.Call(arguments)
        : throw Raise.TypeError($"'{TypeName(function)}' object is not callable");

    public static object Call(object function) => Call(function, new CallArguments([], [], []));

    public static object Call(object function, object first) => Call(function, new CallArguments([first], [], []));

    public static object Call(object function, object first, object second) => Call(function, new CallArguments([first, second], [], []));

    public static object Call(object function, params object[] arguments) => Call(function, new CallArguments(arguments, [], []));
}
