using System.Collections.Immutable;
using AutoTriton.Python.Syntax;

namespace AutoTriton.Interpreter.Host.Compilation;

/// <summary>Finds the scopes of a module and the names they bind and use.</summary>
internal sealed class ScopeBuilder
{
    private readonly Dictionary<SyntaxNode, Scope> _scopes = new(ReferenceEqualityComparer.Instance);
    private readonly List<Scope> _order = [];
    private Scope _scope;

    private ScopeBuilder(ModuleNode module) => _scope = Add(ScopeKind.Module, null, module);

    /// <summary>The scopes by the node that makes them, every name resolvable.</summary>
    public static Dictionary<SyntaxNode, Scope> Build(ModuleNode module)
    {
        var builder = new ScopeBuilder(module);
        builder.VisitAll(module.Body);
        foreach (var scope in builder._order)
        {
            scope.Capture();
        }

        foreach (var scope in builder._order)
        {
            scope.Allocate();
        }

        return builder._scopes;
    }

    private Scope Add(ScopeKind kind, Scope? parent, SyntaxNode syntax)
    {
        var scope = new Scope(kind, parent, syntax);
        _scopes.Add(syntax, scope);
        _order.Add(scope);
        return scope;
    }

    private void VisitAll<T>(ImmutableArray<T> nodes)
        where T : SyntaxNode
    {
        foreach (var node in nodes)
        {
            Visit(node);
        }
    }

    private void VisitOptional<T>(ImmutableArray<T?> nodes)
        where T : SyntaxNode
    {
        foreach (var node in nodes)
        {
            Visit(node);
        }
    }

    private void Within(Scope scope, Action action)
    {
        var outer = _scope;
        _scope = scope;
        action();
        _scope = outer;
    }

    private void Visit(SyntaxNode? node)
    {
        World.CheckStack();
        switch (node)
        {
            case null:
                break;
            case NameExpression name:
                Use(name.Name);
                break;
            case FunctionDefinition function:
                VisitFunction(function);
                break;
            case ClassDefinition type:
                VisitClass(type);
                break;
            case LambdaExpression lambda:
                VisitParameterDefaults(lambda.Parameters);
                Within(Add(ScopeKind.Function, _scope, lambda), () =>
                {
                    BindParameters(lambda.Parameters);
                    Visit(lambda.Body);
                });
                break;
            case GeneratorExpression generator:
                VisitGenerator(generator);
                break;
            case ListComprehension list:
                VisitComprehension(list, list.Generators, list.Element, null);
                break;
            case SetComprehension set:
                VisitComprehension(set, set.Generators, set.Element, null);
                break;
            case DictionaryComprehension dictionary:
                VisitComprehension(dictionary, dictionary.Generators, dictionary.Key, dictionary.Value);
                break;
            case NamedExpression named:
                BindWalrus(((NameExpression)named.Target).Name);
                Visit(named.Value);
                break;
            default:
                VisitStatement(node);
                break;
        }
    }

    private void VisitStatement(SyntaxNode node)
    {
        switch (node)
        {
            case AssignStatement assign:
                Visit(assign.Value);
                foreach (var target in assign.Targets)
                {
                    BindTarget(target);
                }

                break;
            case AugmentedAssignStatement augmented:
                Visit(augmented.Target);
                Visit(augmented.Value);
                BindTarget(augmented.Target);
                break;
            case AnnotatedAssignStatement annotated:
                Visit(annotated.Value);
                Visit(annotated.Annotation);
                BindTarget(annotated.Target);
                break;
            case ForStatement loop:
                Visit(loop.Iterable);
                BindTarget(loop.Target);
                VisitAll(loop.Body);
                VisitAll(loop.OrElse);
                break;
            case WithItem item:
                Visit(item.Context);
                if (item.Target is not null)
                {
                    BindTarget(item.Target);
                }

                break;
            case DeleteStatement delete:
                foreach (var target in delete.Targets)
                {
                    BindTarget(target);
                }

                break;
            case ImportStatement import:
                foreach (var alias in import.Names)
                {
                    Bind(alias.AsName ?? alias.Name.Split('.')[0]);
                }

                break;
            case ImportFromStatement import:
                foreach (var alias in import.Names)
                {
                    Bind(alias.AsName ?? alias.Name);
                }

                break;
            case GlobalStatement global:
                _scope.Owner.Globals.UnionWith(global.Names);
                break;
            case NonlocalStatement nonlocal:
                _scope.Owner.Nonlocals.UnionWith(nonlocal.Names);
                break;
            case ExceptHandler handler:
                Visit(handler.Type);
                Bind(handler.Name);
                VisitAll(handler.Body);
                break;
            case YieldExpression or YieldFromExpression:
                _scope.Owner.IsGenerator = true;
                node.VisitChildren(Visit);
                break;
            case AsPattern pattern:
                Bind(pattern.Name);
                Visit(pattern.Pattern);
                break;
            case StarPattern star:
                Bind(star.Name);
                break;
            case MappingPattern mapping:
                Bind(mapping.Rest);
                mapping.VisitChildren(Visit);
                break;
            default:
                node.VisitChildren(Visit);
                break;
        }
    }

    private void VisitFunction(FunctionDefinition function)
    {
        VisitAll(function.Decorators);
        VisitParameterDefaults(function.Parameters);
        function.Parameters.VisitChildren(child => Visit((child as Parameter)?.Annotation));
        Visit(function.Returns);
        Bind(function.Name);
        Within(Add(ScopeKind.Function, _scope, function), () =>
        {
            BindParameters(function.Parameters);
            VisitAll(function.Body);
        });
    }

    private void VisitClass(ClassDefinition type)
    {
        VisitAll(type.Decorators);
        VisitAll(type.Bases);
        VisitAll(type.Keywords);
        Bind(type.Name);
        Within(Add(ScopeKind.Class, _scope, type), () => VisitAll(type.Body));
    }

    private void VisitGenerator(GeneratorExpression generator)
    {
        Visit(generator.Generators[0].Iterable);
        Within(Add(ScopeKind.Function, _scope, generator), () =>
        {
            _scope.IsGenerator = true;
            BindParameter(".0");
            VisitClauses(generator.Generators);
            Visit(generator.Element);
        });
    }

    private void VisitComprehension(SyntaxNode node, ImmutableArray<ComprehensionClause> clauses, Expression element, Expression? value)
    {
        Visit(clauses[0].Iterable);
        Within(Add(ScopeKind.Comprehension, _scope, node), () =>
        {
            VisitClauses(clauses);
            Visit(element);
            Visit(value);
        });
    }

    private void VisitClauses(ImmutableArray<ComprehensionClause> clauses)
    {
        for (var i = 0; i < clauses.Length; i++)
        {
            if (i > 0)
            {
                Visit(clauses[i].Iterable);
            }

            BindTarget(clauses[i].Target);
            VisitAll(clauses[i].Conditions);
        }
    }

    private void VisitParameterDefaults(ParameterList parameters)
    {
        VisitAll(parameters.Defaults);
        VisitOptional(parameters.KeywordDefaults);
    }

    private void BindParameters(ParameterList parameters)
    {
        var named = parameters.PositionalOnly.Concat(parameters.Positional).Concat(parameters.KeywordOnly);
        foreach (var parameter in named.Append(parameters.VariadicPositional).Append(parameters.VariadicKeyword).OfType<Parameter>())
        {
            if (_scope.Bound.Contains(parameter.Name))
            {
                throw Compiler.SyntaxError($"duplicate argument '{parameter.Name}' in function definition", parameter);
            }

            BindParameter(parameter.Name);
        }
    }

    private void BindParameter(string name)
    {
        _scope.Parameters.Add(name);
        _scope.Bound.Add(name);
    }

    private void BindTarget(SyntaxNode target)
    {
        switch (target)
        {
            case NameExpression name:
                Bind(name.Name);
                break;
            case TupleExpression tuple:
                foreach (var element in tuple.Elements)
                {
                    BindTarget(element);
                }

                break;
            case ListExpression list:
                foreach (var element in list.Elements)
                {
                    BindTarget(element);
                }

                break;
            case StarredExpression starred:
                BindTarget(starred.Value);
                break;
            default:
                Visit(target);
                break;
        }
    }

    /// <summary>A walrus binds in the function around the comprehensions and generator expressions it lies in.</summary>
    private void BindWalrus(string name)
    {
        var target = _scope.Owner;
        while (target.Syntax is GeneratorExpression)
        {
            target = target.Parent!.Owner;
        }

        target.Bound.Add(name);
        target.Used.Add(name);
        for (var scope = _scope; scope != target; scope = scope.Parent!)
        {
            (target.Kind == ScopeKind.Function ? scope.Nonlocals : scope.Globals).Add(name);
            scope.Used.Add(name);
        }
    }

    private void Bind(string? name)
    {
        if (name is not null)
        {
            _scope.Bound.Add(name);
        }
    }

    private void Use(string name)
    {
        _scope.Used.Add(name);
        if (name == "super")
        {
            _scope.Used.Add(Scope.ClassCell);
        }
    }
}
