using System.Collections.Immutable;
using AutoTriton.Python.Syntax;

namespace AutoTriton.Python.Unparsing;

/// <content>Displays and comprehensions.</content>
internal sealed partial class SourceWriter
{
    public override bool VisitTupleExpression(TupleExpression node)
    {
        Put("(");
        PutTupleElements(node.Elements);
        return Put(")");
    }

    public override bool VisitListExpression(ListExpression node)
    {
        Put("[");
        PutElements(node.Elements);
        return Put("]");
    }

    // There is no display of an empty set.
    public override bool VisitSetExpression(SetExpression node)
    {
        if (node.Elements.IsEmpty)
        {
            return Put("{*()}");
        }

        Put("{");
        PutElements(node.Elements);
        return Put("}");
    }

    public override bool VisitDictionaryExpression(DictionaryExpression node)
    {
        Put("{");
        for (var i = 0; i < node.Keys.Length; i++)
        {
            Put(i == 0 ? "" : ", ");
            if (node.Keys[i] is { } key)
            {
                Put(key, Binding.Test);
                Put(": ");
                Put(node.Values[i], Binding.Test);
            }
            else
            {
                Put("**");
                Put(node.Values[i], Binding.BitwiseOr);
            }
        }

        return Put("}");
    }

    public override bool VisitListComprehension(ListComprehension node) =>
        PutComprehension("[", node.Element, node.Generators, "]");

    public override bool VisitSetComprehension(SetComprehension node) =>
        PutComprehension("{", node.Element, node.Generators, "}");

    public override bool VisitGeneratorExpression(GeneratorExpression node) =>
        PutComprehension("(", node.Element, node.Generators, ")");

    public override bool VisitDictionaryComprehension(DictionaryComprehension node)
    {
        Put("{");
        Put(node.Key, Binding.Test);
        Put(": ");
        return PutComprehension("", node.Value, node.Generators, "}");
    }

    public override bool VisitComprehensionClause(ComprehensionClause node)
    {
        Put(node.IsAsync ? " async for " : " for ");
        PutOpen(node.Target);
        Put(" in ");
        Put(node.Iterable, Binding.Or);
        foreach (var condition in node.Conditions)
        {
            Put(" if ");
            Put(condition, Binding.Or);
        }

        return true;
    }

    private bool PutComprehension(string open, Expression element, ImmutableArray<ComprehensionClause> clauses, string close)
    {
        Put(open);
        Put(element, Binding.Test);
        PutNodes(clauses, "");
        return Put(close);
    }
}
