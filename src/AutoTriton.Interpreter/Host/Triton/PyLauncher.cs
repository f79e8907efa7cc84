namespace AutoTriton.Interpreter.Host.Triton;

/// <summary>A kernel with its grid: <c>kernel[grid]</c>.</summary>
internal sealed class PyLauncher(ILaunchable target, object grid) : PyObject
{
    public static readonly PyClass Type = PyClass.Native("KernelLauncher");

    public override PyClass Class => Type;

    public override bool IsCallable => true;

    public override object Call(in CallArguments arguments) => Launch(target, grid, arguments);

    /// <summary>Names the positional arguments and launches.</summary>
    public static object Launch(ILaunchable target, object grid, in CallArguments arguments)
    {
        target.Launch(grid, Named(target, arguments));
        return PyCompiledKernel.Instance;
    }

    /// <summary>All arguments by the names of the parameters.</summary>
    public static Dictionary<string, object> Named(ILaunchable target, in CallArguments arguments)
    {
        var parameters = target.Function.Kernel.Parameters;
        if (arguments.Count > parameters.Length)
        {
            throw Raise.TypeError($"{target.Function.Name}() takes {parameters.Length} positional arguments but {arguments.Count} were given");
        }

        var named = new Dictionary<string, object>(StringComparer.Ordinal);
        for (var i = 0; i < arguments.Count; i++)
        {
            named[parameters[i].Name] = arguments[i];
        }

        for (var i = 0; i < arguments.Names.Length; i++)
        {
            if (!named.TryAdd(arguments.Names[i], arguments.Named[i]))
            {
                throw Raise.TypeError($"{target.Function.Name}() got multiple values for argument '{arguments.Names[i]}'");
            }
        }

        return named;
    }
}
