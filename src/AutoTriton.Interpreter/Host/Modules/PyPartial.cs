namespace AutoTriton.Interpreter.Host.Modules;

/// <summary>A <c>functools.partial</c>.</summary>
internal sealed class PyPartial(object function, CallArguments given) : PyObject
{
    public static readonly PyClass Type = PyClass.Native("partial")
        .Property("func", self => ((PyPartial)self).Function)
        .Property("args", self => new PyTuple(((PyPartial)self).Given.Positional))
        .Property("keywords", self => ((PyPartial)self).Given.NamedAsDict());

    public object Function { get; } = function;

    public CallArguments Given { get; } = given;

    public override PyClass Class => Type;

    public override bool IsCallable => true;

    public override object Call(in CallArguments arguments)
    {
        World.CheckStack();
        var names = new List<string>(Given.Names);
        var values = new List<object>(Given.Named);
        for (var i = 0; i < arguments.Names.Length; i++)
        {
            var place = names.IndexOf(arguments.Names[i]);
            if (place >= 0)
            {
                values[place] = arguments.Named[i];
            }
            else
            {
                names.Add(arguments.Names[i]);
                values.Add(arguments.Named[i]);
            }
        }

        return Ops.Call(Function, new CallArguments([.. Given.Positional, .. arguments.Positional], [.. names], [.. values]));
    }
}
