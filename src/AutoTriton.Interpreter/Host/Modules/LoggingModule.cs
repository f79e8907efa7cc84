namespace AutoTriton.Interpreter.Host.Modules;

/// <summary>logging: accepted without effect.</summary>
internal static class LoggingModule
{
    private static readonly string[] Silent =
        ["debug", "info", "warning", "warn", "error", "critical", "exception", "log", "setLevel", "addHandler", "removeHandler", "addFilter", "basicConfig", "disable"];

    public static StandardModule Make()
    {
        var logger = PyClass.Native("Logger");
        var handler = PyClass.Native("Handler");
        var module = new StandardModule("logging")
            .Define("DEBUG", Py.Int(10)).Define("INFO", Py.Int(20)).Define("WARNING", Py.Int(30)).Define("ERROR", Py.Int(40)).Define("CRITICAL", Py.Int(50))
            .Define("Logger", logger).Define("Handler", handler)
            .Function("getLogger", "name=None", a => new PyInstance(logger))
            .Function("StreamHandler", "stream=None", _ => new PyInstance(handler))
            .Function("NullHandler", "", _ => new PyInstance(handler))
            .Function("Formatter", "fmt=None, datefmt=None", _ => new PyInstance(handler))
            .Lacks("FileHandler", "handlers", "LoggerAdapter");
        foreach (var name in Silent)
        {
            module.Function(name, "*args, **kwargs", _ => Py.None);
            logger.Method(name, "self, *args, **kwargs", _ => Py.None);
            handler.Method(name, "self, *args, **kwargs", _ => Py.None);
        }

        handler.Method("setFormatter", "self, *args, **kwargs", _ => Py.None);
        logger.Method("isEnabledFor", "self, level", _ => Py.False);
        return module;
    }
}
