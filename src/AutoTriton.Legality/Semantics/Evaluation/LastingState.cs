using AutoTriton.Python.Syntax;

namespace AutoTriton.Legality.Semantics.Evaluation;

/// <summary>What functions of a module write to that outlives their call, by name: on a later call it may hold anything.</summary>
internal sealed class LastingState : SyntaxWalker
{
    private static readonly HashSet<string> Mutators =
        ["append", "extend", "insert", "update", "setdefault", "add", "pop", "popitem", "clear", "remove", "appendleft", "popleft", "__setitem__"];

    /// <summary>Whether a method of this name changes the container it is called on.</summary>
    public static bool IsMutator(string name) => Mutators.Contains(name) || name is "put" or "put_nowait" or "rotate" or "move_to_end" or "sort" or "reverse" or "discard" or "subtract" or "set";

    private int _functionDepth;
    private bool _isInitializer;

    /// <summary>Variables declared global or nonlocal, and names whose elements are written.</summary>
    public HashSet<string> Names { get; } = [];

    /// <summary>Attributes that are written outside <c>__init__</c>.</summary>
    public HashSet<string> Attributes { get; } = [];

    public static LastingState Of(ModuleNode module)
    {
        var state = new LastingState();
        module.Accept(state);
        return state;
    }

    public override bool VisitFunctionDefinition(FunctionDefinition node)
    {
        var outer = _isInitializer;
        _isInitializer = node.Name is "__init__" or "__new__" or "__post_init__";
        _functionDepth++;
        base.VisitFunctionDefinition(node);
        _functionDepth--;
        _isInitializer = outer;
        return true;
    }

    public override bool VisitGlobalStatement(GlobalStatement node)
    {
        Names.UnionWith(node.Names);
        return true;
    }

    public override bool VisitNonlocalStatement(NonlocalStatement node)
    {
        Names.UnionWith(node.Names);
        return true;
    }

    public override bool VisitAssignStatement(AssignStatement node)
    {
        foreach (var target in node.Targets)
        {
            AddTarget(target);
        }

        return base.VisitAssignStatement(node);
    }

    public override bool VisitAugmentedAssignStatement(AugmentedAssignStatement node)
    {
        AddTarget(node.Target);
        return base.VisitAugmentedAssignStatement(node);
    }

    public override bool VisitCallExpression(CallExpression node)
    {
        if (_functionDepth > 0 && node.Function is AttributeExpression method && Mutators.Contains(method.Name))
        {
            AddOwner(method.Value);
        }

        return base.VisitCallExpression(node);
    }

    private void AddTarget(Expression target)
    {
        if (_functionDepth == 0)
        {
            return;
        }

        switch (target)
        {
            case SubscriptExpression subscript:
                AddOwner(subscript.Value);
                break;
            case AttributeExpression attribute when !_isInitializer:
                Attributes.Add(attribute.Name);
                break;
            case TupleExpression tuple:
                foreach (var element in tuple.Elements)
                {
                    AddTarget(element);
                }

                break;
        }
    }

    private void AddOwner(Expression owner)
    {
        if (owner is NameExpression name)
        {
            Names.Add(name.Name);
        }
        else if (owner is AttributeExpression attribute)
        {
            Attributes.Add(attribute.Name);
        }
    }
}
