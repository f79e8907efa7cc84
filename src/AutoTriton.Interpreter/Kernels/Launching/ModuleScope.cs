using System.Collections.Immutable;
using AutoTriton.Interpreter.Kernels.Language;
using AutoTriton.Python.Syntax;

namespace AutoTriton.Interpreter.Kernels.Launching;

/// <summary>The names of a module as far as they can be known without running it.</summary>
internal sealed class ModuleScope : IGlobalScope
{
    private readonly Dictionary<string, GlobalBinding> _bindings = new(StringComparer.Ordinal);
    private readonly ImmutableArray<JitFunction>.Builder _functions = ImmutableArray.CreateBuilder<JitFunction>();

    private readonly ILaunchResolver _resolver;

    public ModuleScope(ModuleNode module, ILaunchResolver resolver)
    {
        _resolver = resolver;
        Read(module.Body);
        Functions = _functions.ToImmutable();
    }

    public ImmutableArray<JitFunction> Functions { get; }

    public bool TryGet(string name, out GlobalBinding binding) => _bindings.TryGetValue(name, out binding);

    private void Read(ImmutableArray<Statement> body)
    {
        foreach (var statement in body)
        {
            Read(statement);
        }
    }

    private void Read(Statement statement)
    {
        switch (statement)
        {
            case ImportStatement import:
                foreach (var alias in import.Names)
                {
                    var path = alias.AsName is null ? alias.Name.Split('.')[0] : alias.Name;
                    Bind(alias.AsName ?? path, new TritonName(path));
                }

                break;
            case ImportFromStatement import:
                ReadImport(import);
                break;
            case FunctionDefinition function:
                ReadFunction(function);
                break;
            case AssignStatement { Targets: [NameExpression name] } assign:
                ReadConstant(name.Name, assign.Value);
                break;
            case AnnotatedAssignStatement { Target: NameExpression name, Value: { } value }:
                ReadConstant(name.Name, value);
                break;
            case IfStatement branch:
                Read(branch.OrElse);
                Read(branch.Body);
                break;
            case TryStatement attempt:
                Read(attempt.Body);
                break;
            default:
                break;
        }
    }

    private void ReadImport(ImportFromStatement import)
    {
        foreach (var alias in import.Names)
        {
            var module = import.Module ?? "";
            object? value = TritonModules.TryResolveConstant(module, alias.Name, out var constant) ? constant : new TritonName($"{module}.{alias.Name}");
            Bind(alias.AsName ?? alias.Name, value);
        }
    }

    private void ReadFunction(FunctionDefinition definition)
    {
        if (definition.Decorators.Any(IsJit))
        {
            var function = new JitFunction(definition, this, definition.Decorators.SelectMany(NotSpecialized))
            {
                Resolver = definition.Decorators.Any(IsTuning) ? _resolver : null,
            };
            _functions.Add(function);
            Bind(definition.Name, function);
        }
        else
        {
            Bind(definition.Name, definition.Decorators.Any(IsConstexprFunction) ? new TritonName("triton.constexpr_function." + definition.Name) : new ForeignValue($"the function {definition.Name}, which is not under @triton.jit"));
        }
    }

    /// <summary>Triton takes <c>x = tl.constexpr(1)</c> for a constant of kernels, but not <c>x: tl.constexpr = 1</c>.</summary>
    private void ReadConstant(string name, Expression value)
    {
        var constexpr = value is CallExpression { Function: var function } && IsConstexpr(function);
        if (!DefaultValue.TryEvaluate(value, this, out var constant))
        {
            Bind(name, new ForeignValue($"the global variable {name}"));
            return;
        }

        _bindings[name] = new GlobalBinding(constant, constexpr);
    }

    private void Bind(string name, object? value) => _bindings[name] = new GlobalBinding(value, false);

    private static bool IsJit(Expression decorator) => decorator switch
    {
        CallExpression call => IsJit(call.Function),
        NameExpression name => name.Name == "jit",
        AttributeExpression attribute => attribute.Name == "jit",
        _ => false,
    };

    private static bool IsTuning(Expression decorator) => decorator is CallExpression
    {
        Function: NameExpression { Name: "autotune" or "heuristics" } or AttributeExpression { Name: "autotune" or "heuristics" },
    };

    private static bool IsConstexprFunction(Expression decorator) => decorator is AttributeExpression { Name: "constexpr_function" } or NameExpression { Name: "constexpr_function" };

    private static bool IsConstexpr(Expression expression) => expression switch
    {
        NameExpression name => name.Name == "constexpr",
        AttributeExpression attribute => attribute.Name == "constexpr",
        _ => false,
    };

    private static IEnumerable<string> NotSpecialized(Expression decorator)
    {
        if (decorator is not CallExpression call || !IsJit(call))
        {
            return [];
        }

        return call.Keywords.Where(keyword => keyword.Name is "do_not_specialize")
            .SelectMany(keyword => keyword.Value is ListExpression list ? list.Elements : keyword.Value is TupleExpression tuple ? tuple.Elements : [])
            .Select(element => element is ConstantExpression { Value: string text } ? text : "");
    }
}
