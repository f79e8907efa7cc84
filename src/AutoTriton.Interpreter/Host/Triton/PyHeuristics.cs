namespace AutoTriton.Interpreter.Host.Triton;

/// <summary>A kernel under <c>@triton.heuristics</c>: some parameters are computed from the others.</summary>
internal sealed class PyHeuristics(ILaunchable inner, PyDict values) : PyObject, ILaunchable
{
    public static readonly PyClass Type = new PyClass("Heuristics", [], isNative: true, module: "triton.runtime.autotuner")
        .Method("run", (in CallArguments a) => PyJitFunction.RunDirectly((ILaunchable)a[0], a.SkipFirst()))
        .Property("fn", self => (PyObject)((PyHeuristics)self)._inner);

    private readonly ILaunchable _inner = inner;

    public PyJitFunction Function => _inner.Function;

    public override PyClass Class => Type;

    public override bool IsCallable => true;

    public override object GetItem(object index) => new PyLauncher(this, index);

    public override object Call(in CallArguments arguments) =>
        throw Raise.RuntimeError("Cannot call @triton.jit'd outside of the scope of a kernel");

    public override bool TryGetAttribute(string name, out object value) =>
        base.TryGetAttribute(name, out value) || ((PyObject)_inner).TryGetAttribute(name, out value);

    public void Launch(object grid, Dictionary<string, object> arguments)
    {
        foreach (var (name, compute) in values.Entries)
        {
            arguments[Py.AsString(name)] = Ops.Call(compute, PyDict.FromNames(arguments));
        }

        _inner.Launch(grid, arguments);
    }
}
