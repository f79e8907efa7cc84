using System.Collections.Immutable;
using AutoTriton.Core.Execution;
using AutoTriton.Interpreter.Host.Evaluation;
using AutoTriton.Interpreter.Host.Evaluation.Statements;
using AutoTriton.Python.Syntax;

namespace AutoTriton.Interpreter.Host.Compilation;

/// <summary>Compiles a syntax tree to nodes that run, every name resolved to its place. No world's state is in the result.</summary>
internal sealed partial class Compiler
{
    private readonly Dictionary<SyntaxNode, Scope> _scopes;
    private readonly bool _evaluatesAnnotations;
    private Scope _scope;
    private int _loops;

    private Compiler(ModuleNode module)
    {
        _scopes = ScopeBuilder.Build(module);
        _scope = _scopes[module];
        _evaluatesAnnotations = !module.Body.OfType<ImportFromStatement>()
            .Any(import => import.Module == "__future__" && import.Names.Any(alias => alias.Name == "annotations"));
    }

    /// <summary>Compiles a module.</summary>
    /// <exception cref="HostFault">Python's compiler would refuse it, though its parser does not.</exception>
    public static FunctionCode Compile(ModuleNode module)
    {
        var compiler = new Compiler(module);
        var body = compiler.Block(module.Body, module);
        return compiler.Code("<module>", module, body, ParameterLayout.None);
    }

    /// <summary>What Python's compiler refuses though its parser does not.</summary>
    public static HostFault SyntaxError(string message, SyntaxNode node) =>
        new(FailureKind.Syntax, message, "SyntaxError") { Location = node.Span };

    private FunctionCode Code(string name, SyntaxNode syntax, StatementNode body, ParameterLayout parameters, string? documentation = null)
    {
        var scope = _scopes[syntax];
        var cells = scope.Parameters.Select((parameter, slot) => (slot, scope.ParameterCell(parameter))).Where(pair => pair.Item2 >= 0);
        return new FunctionCode
        {
            Name = name,
            Syntax = syntax,
            Body = body,
            Parameters = parameters,
            SlotCount = scope.SlotCount,
            CellCount = scope.CellCount,
            ParameterCells = [.. cells],
            FreeNames = [.. scope.Free],
            IsGenerator = scope.IsGenerator,
            SlotNames = [.. scope.SlotNames],
            Documentation = documentation,
        };
    }

    /// <summary>For each free name of an inner scope, the cell of the frame that makes it.</summary>
    private int[] Closure(SyntaxNode inner) => [.. _scopes[inner].Free.Select(name => _scope.Resolve(name).Index)];

    private T Within<T>(SyntaxNode syntax, Func<T> compile)
    {
        var (outer, loops) = (_scope, _loops);
        (_scope, _loops) = (_scopes[syntax], 0);
        var result = compile();
        (_scope, _loops) = (outer, loops);
        return result;
    }

    private BlockNode Block(ImmutableArray<Statement> statements, SyntaxNode around)
    {
        var nodes = statements.Select(Statement).Where(node => node is not null).Select(node => node!).ToArray();
        return new BlockNode(nodes, around.Span) { Yields = Array.Exists(nodes, node => node.Yields) };
    }

    private BlockNode LoopBlock(ImmutableArray<Statement> statements, SyntaxNode around)
    {
        _loops++;
        var block = Block(statements, around);
        _loops--;
        return block;
    }

    private BlockNode? OptionalBlock(ImmutableArray<Statement> statements, SyntaxNode around) =>
        statements.IsEmpty ? null : Block(statements, around);
}
