namespace AutoTriton.Interpreter.Host.Modules;

/// <summary>The part of Python's standard library that host code can import.</summary>
internal static class StandardLibrary
{
    private static readonly StandardModule[] Modules =
    [
        MathModule.Make(), OperatorModule.Make(), ItertoolsModule.Make(), FunctoolsModule.Make(), TypingModule.Make("typing"),
        TypingModule.Make("typing_extensions"), CollectionsModule.Make(), CollectionsModule.MakeAbc(), DataclassesModule.Make(), EnumModule.Make(),
        ContextlibModule.Make(), CopyModule.Make(), WarningsModule.Make(), LoggingModule.Make(), AbcModule.Make(), NumbersModule.Make(),
        StringModule.Make(), FutureModule.Make(), PackagingModule.Make(), PackagingModule.MakeVersion(), TimeModule.Make(), TypesModule.Make(),
    ];

    /// <summary>Adds the standard library to a table.</summary>
    public static ModuleTable AddStandardLibrary(this ModuleTable table)
    {
        foreach (var module in Modules)
        {
            module.Register(table);
        }

        return table.Add("random", RandomModule.Make);
    }
}
