namespace AutoTriton.Interpreter.Host.Modules;

/// <summary>A function under <c>functools.lru_cache</c> or <c>cache</c>; results are kept for the life of the world.</summary>
internal sealed class PyMemo(object function) : PyObject
{
    public static readonly PyClass Type = PyClass.Native("_lru_cache_wrapper")
        .Method("cache_clear", "self", a =>
        {
            ((PyMemo)a[0])._results.Clear();
            return Py.None;
        });

    private readonly PyDict _results = new();

    public override PyClass Class => Type;

    public override bool IsCallable => true;

    public override object Call(in CallArguments arguments)
    {
        var key = new PyTuple([.. arguments.Positional, .. arguments.Names, .. arguments.Named]);
        if (_results.TryGet(key, out var known))
        {
            return known;
        }

        var result = Ops.Call(function, arguments);
        _results.Set(key, result);
        return result;
    }

    public override bool TryGetAttribute(string name, out object value) =>
        base.TryGetAttribute(name, out value) || (name == "__wrapped__" ? (value = function) is not null : Ops.TryGetAttribute(function, name, out value));
}
