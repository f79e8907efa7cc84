using AutoTriton.Core.Execution;
using AutoTriton.Interpreter.Host.Builtins;
using AutoTriton.Interpreter.Host.Compilation;
using AutoTriton.Interpreter.Host.Evaluation;
using AutoTriton.Python;
using AutoTriton.Python.Syntax;

namespace AutoTriton.Interpreter.Host;

/// <summary>A compiled Python source. Worlds run it independently of each other.</summary>
internal sealed class HostProgram
{
    private HostProgram(string source, ModuleNode syntax, FunctionCode code)
    {
        Source = source;
        Syntax = syntax;
        Code = code;
    }

    public string Source { get; }

    public ModuleNode Syntax { get; }

    public FunctionCode Code { get; }

    /// <summary>Parses and compiles a source.</summary>
    /// <exception cref="PythonSyntaxException">It is not Python.</exception>
    /// <exception cref="HostFault">Python's compiler would refuse it.</exception>
    public static HostProgram Compile(string source) => Compile(PythonParser.Parse(source), source);

    /// <summary>Compiles a parsed source.</summary>
    /// <exception cref="HostFault">Python's compiler would refuse it.</exception>
    public static HostProgram Compile(ModuleNode syntax, string source = "")
    {
        BuiltinTypes.EnsureReady();
        return new HostProgram(source, syntax, Compiler.Compile(syntax));
    }

    /// <summary>Runs it as a module of a world; the answer holds its global names.</summary>
    /// <param name="world">The world; entered by the caller.</param>
    /// <param name="name">The module's <c>__name__</c>.</param>
    /// <param name="scope">A module that ran before and that this one goes on with, or null.</param>
    /// <exception cref="PythonException">It raised an exception.</exception>
    /// <exception cref="HostFault">It was ended.</exception>
    public ModuleScope Run(World world, string name = "__main__", ModuleScope? scope = null)
    {
        if (scope is null)
        {
            scope = new ModuleScope(world, name, BuiltinFunctions.Names);
            scope.Names["__name__"] = name;
            scope.Names["__file__"] = "candidate.py";
            scope.Names["__doc__"] = Py.None;
        }

        FunctionCall.Run(FunctionCall.NewFrame(Code, scope, []));
        return scope;
    }
}
