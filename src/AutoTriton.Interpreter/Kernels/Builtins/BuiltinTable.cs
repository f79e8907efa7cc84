using System.Collections.Frozen;
using AutoTriton.Interpreter.Kernels.Builtins.LibDevice;
using AutoTriton.Interpreter.Kernels.Language;

namespace AutoTriton.Interpreter.Kernels.Builtins;

/// <summary>Finds the functions that kernels call.</summary>
internal static class BuiltinTable
{
    private static readonly FrozenDictionary<string, Builtin> ByName = Collect();

    /// <summary>The function of a dotted name, or null where this interpreter has none.</summary>
    public static Builtin? Find(string path) => ByName.GetValueOrDefault(TritonModules.Canonical(path));

    /// <summary>All of them.</summary>
    public static IEnumerable<Builtin> All => ByName.Values;

    /// <summary>The method of a value, or null.</summary>
    public static Builtin? FindMethod(object? receiver, string name) => receiver switch
    {
        BlockPointer or TensorDescriptor => ByName.GetValueOrDefault("handle." + name),
        Value => ByName.GetValueOrDefault("tensor." + name) ?? ByName.GetValueOrDefault("tl." + name),
        _ => ByName.GetValueOrDefault("type." + name),
    };

    /// <summary>Whether a name is an operator of a tensor spelled as Python's method, such as <c>__add__</c>.</summary>
    public static bool IsOperator(string name) => name.StartsWith("__", StringComparison.Ordinal) && ByName.ContainsKey("tensor." + name);

    private static FrozenDictionary<string, Builtin> Collect() =>
        ProgramBuiltins.All
            .Concat(ShapeBuiltins.All)
            .Concat(MemoryBuiltins.All)
            .Concat(HandleBuiltins.All)
            .Concat(AtomicBuiltins.All)
            .Concat(ArithmeticBuiltins.All)
            .Concat(MathBuiltins.All)
            .Concat(LibDeviceBuiltins.All)
            .Concat(ReductionBuiltins.All)
            .Concat(ScanBuiltins.All)
            .Concat(SortBuiltins.All)
            .Concat(DotBuiltins.All)
            .Concat(ScaledDotBuiltins.All)
            .Concat(MapBuiltins.All)
            .Concat(RandomBuiltins.All)
            .Concat(StandardBuiltins.All)
            .Concat(DebugBuiltins.All)
            .Concat(PythonFunctionBuiltins.All)
            .Concat(TypeBuiltins.All)
            .ToFrozenDictionary(builtin => builtin.Name, StringComparer.Ordinal);
}
