namespace AutoTriton.Interpreter.Host.Modules;

/// <summary>warnings: accepted without effect.</summary>
internal static class WarningsModule
{
    public static StandardModule Make() => new StandardModule("warnings")
        .Function("warn", "message, category=None, stacklevel=1, source=None", _ => Py.None)
        .Function("filterwarnings", "action, message='', category=None, module='', lineno=0, append=False", _ => Py.None)
        .Function("simplefilter", "action, category=None, lineno=0, append=False", _ => Py.None)
        .Function("resetwarnings", "", _ => Py.None)
        .Function("catch_warnings", "*, record=False, module=None, action=None, category=None, lineno=0, append=False",
            a => new PyContext(() => a.Bool(0) ? new PyList() : Py.None, _ => false));
}
