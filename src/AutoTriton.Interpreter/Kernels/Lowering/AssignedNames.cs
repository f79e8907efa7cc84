using System.Collections.Immutable;
using AutoTriton.Python.Syntax;

namespace AutoTriton.Interpreter.Kernels.Lowering;

/// <summary>The names that statements may assign.</summary>
internal sealed class AssignedNames : SyntaxWalker
{
    private readonly HashSet<string> _names = new(StringComparer.Ordinal);

    public static HashSet<string> In(ImmutableArray<Statement> body)
    {
        var walker = new AssignedNames();
        foreach (var statement in body)
        {
            walker.Visit(statement);
        }

        return walker._names;
    }

    public override bool VisitAssignStatement(AssignStatement node)
    {
        foreach (var target in node.Targets)
        {
            Add(target);
        }

        return DefaultVisit(node);
    }

    public override bool VisitAnnotatedAssignStatement(AnnotatedAssignStatement node)
    {
        Add(node.Target);
        return DefaultVisit(node);
    }

    public override bool VisitAugmentedAssignStatement(AugmentedAssignStatement node)
    {
        Add(node.Target);
        return DefaultVisit(node);
    }

    public override bool VisitForStatement(ForStatement node)
    {
        Add(node.Target);
        return DefaultVisit(node);
    }

    public override bool VisitNamedExpression(NamedExpression node)
    {
        Add(node.Target);
        return DefaultVisit(node);
    }

    private void Add(Expression target)
    {
        switch (target)
        {
            case NameExpression name:
                _names.Add(name.Name);
                break;
            case TupleExpression tuple:
                AddAll(tuple.Elements);
                break;
            case ListExpression list:
                AddAll(list.Elements);
                break;
            case SubscriptExpression { Value: NameExpression container }:
                _names.Add(container.Name);
                break;
            case StarredExpression starred:
                Add(starred.Value);
                break;
            default:
                break;
        }
    }

    private void AddAll(ImmutableArray<Expression> targets)
    {
        foreach (var target in targets)
        {
            Add(target);
        }
    }
}
