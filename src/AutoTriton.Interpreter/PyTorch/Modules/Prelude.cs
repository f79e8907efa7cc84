using System.Collections.Concurrent;
using AutoTriton.Interpreter.Host;
using AutoTriton.Interpreter.Host.Builtins;
using AutoTriton.Interpreter.Host.Evaluation;
using AutoTriton.Python.Syntax;

namespace AutoTriton.Interpreter.PyTorch.Modules;

/// <summary>
/// The parts of PyTorch that are Python there too (modules with their parameters, losses, initialisation), written in
/// Python here: files beside this code, compiled once, run by the evaluator in each world that asks for them.
/// </summary>
internal static class Prelude
{
    private const string Folder = "AutoTriton.Interpreter.PyTorch.Prelude.";
    private static readonly ConcurrentDictionary<string, HostProgram> Programs = new(StringComparer.Ordinal);

    /// <summary>Every file.</summary>
    public static IEnumerable<string> Files => typeof(Prelude).Assembly.GetManifestResourceNames()
        .Where(name => name.StartsWith(Folder, StringComparison.Ordinal) && name.EndsWith(".py", StringComparison.Ordinal))
        .Select(name => name[Folder.Length..]);

    /// <summary>The functions and classes that a file defines.</summary>
    public static IEnumerable<string> Defines(string file) => Compile(file).Syntax.Body
        .Select(statement => statement switch
        {
            FunctionDefinition function => function.Name,
            ClassDefinition type => type.Name,
            _ => "",
        })
        .Where(name => name.Length > 0);

    /// <summary>Runs files as one module.</summary>
    /// <param name="world">The world.</param>
    /// <param name="name">The module's name.</param>
    /// <param name="sources">The files in order.</param>
    /// <param name="operators">libtorch's operators, which the files see as <c>aten</c>.</param>
    /// <returns>The names that the files define.</returns>
    public static IReadOnlyDictionary<string, object> Run(World world, string name, string[] sources, IReadOnlyDictionary<string, object> operators)
    {
        var scope = new ModuleScope(world, name, BuiltinFunctions.Names);
        scope.Names["__name__"] = name;
        scope.Names["aten"] = new PyModule("aten", operators);
        scope.Names["not_supported"] = PyBuiltin.Of("not_supported", "what", a => throw HostFault.NotSupported(a.String(0)));
        foreach (var source in sources)
        {
            Compile(source).Run(world, name, scope);
        }

        scope.Names.Remove("aten");
        var hidden = scope.Names.Where(pair => pair.Value is PyModule).Select(pair => pair.Key).ToHashSet(StringComparer.Ordinal);
        var shown = scope.Names.Where(pair => !hidden.Contains(pair.Key)).ToDictionary(StringComparer.Ordinal);
        scope.Names["aten"] = new PyModule("aten", operators);
        return shown;
    }

    private static HostProgram Compile(string source) => Programs.GetOrAdd(source, file => HostProgram.Compile(Read(file)));

    private static string Read(string file)
    {
        using var stream = typeof(Prelude).Assembly.GetManifestResourceStream(Folder + file)
            ?? throw new InvalidOperationException($"The assembly lacks its own file {file}.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
