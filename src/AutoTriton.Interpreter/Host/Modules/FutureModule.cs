namespace AutoTriton.Interpreter.Host.Modules;

/// <summary>__future__.</summary>
internal static class FutureModule
{
    private static readonly string[] Features =
        ["annotations", "division", "print_function", "absolute_import", "unicode_literals", "generator_stop", "with_statement", "nested_scopes", "generators"];

    public static StandardModule Make() => Features.Aggregate(new StandardModule("__future__"), (module, feature) => module.Define(feature, Py.True));
}
