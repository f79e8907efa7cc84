namespace AutoTriton.Interpreter.Host.Modules;

/// <summary>time: clocks that count steps, so that nothing outside is seen.</summary>
internal static class TimeModule
{
    public static StandardModule Make()
    {
        var module = new StandardModule("time").Function("sleep", "seconds, /", _ => Py.None)
            .Lacks("localtime", "gmtime", "strftime", "mktime", "asctime", "ctime", "strptime");
        foreach (var name in new[] { "time", "perf_counter", "monotonic", "process_time", "thread_time" })
        {
            module.Function(name, "", _ => World.Current.Steps * 1e-6);
            module.Function(name + "_ns", "", _ => Py.Int(World.Current.Steps * 1000));
        }

        return module;
    }
}
