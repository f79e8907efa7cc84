using AutoTriton.Python.Syntax;

namespace AutoTriton.Python.Unparsing;

/// <content>Operators, lambdas, calls and subscripts.</content>
internal sealed partial class SourceWriter
{
    public override bool VisitNameExpression(NameExpression node) => Put(node.Name);

    public override bool VisitBooleanExpression(BooleanExpression node)
    {
        for (var i = 0; i < node.Values.Length; i++)
        {
            Put(i == 0 ? "" : node.Operator == BooleanOperator.Or ? " or " : " and ");
            Put(node.Values[i], Binding.Of(node.Operator) + 1);
        }

        return true;
    }

    public override bool VisitNamedExpression(NamedExpression node)
    {
        Put(node.Target, Binding.Atom);
        Put(" := ");
        Put(node.Value, Binding.Test);
        return true;
    }

    public override bool VisitBinaryExpression(BinaryExpression node)
    {
        var binding = Binding.Of(node.Operator);
        var isPower = node.Operator == BinaryOperator.Power;
        Put(node.Left, isPower ? Binding.Await : binding);
        Put(" ");
        Put(Operators.Text(node.Operator));
        Put(" ");
        Put(node.Right, isPower ? Binding.Factor : binding + 1);
        return true;
    }

    public override bool VisitUnaryExpression(UnaryExpression node)
    {
        Put(Operators.Text(node.Operator));
        Put(node.Operand, node.Operator == UnaryOperator.Not ? Binding.Not : Binding.Factor);
        return true;
    }

    public override bool VisitLambdaExpression(LambdaExpression node)
    {
        Put("lambda");
        var hadNone = _text.Length;
        Put(" ");
        node.Parameters.Accept(this);
        if (_text.Length == hadNone + 1)
        {
            _text.Length = hadNone;
        }

        Put(": ");
        Put(node.Body, Binding.Test);
        return true;
    }

    public override bool VisitConditionalExpression(ConditionalExpression node)
    {
        Put(node.Body, Binding.Or);
        Put(" if ");
        Put(node.Test, Binding.Or);
        Put(" else ");
        Put(node.OrElse, Binding.Test);
        return true;
    }

    public override bool VisitAwaitExpression(AwaitExpression node)
    {
        Put("await ");
        PutPrimary(node.Value);
        return true;
    }

    public override bool VisitYieldExpression(YieldExpression node)
    {
        Put("yield");
        if (node.Value is not null)
        {
            Put(" ");
            PutOpenOperand(node.Value);
        }

        return true;
    }

    public override bool VisitYieldFromExpression(YieldFromExpression node)
    {
        Put("yield from ");
        Put(node.Value, Binding.Test);
        return true;
    }

    public override bool VisitStarredExpression(StarredExpression node)
    {
        Put("*");
        Put(node.Value, Binding.BitwiseOr);
        return true;
    }

    public override bool VisitCompareExpression(CompareExpression node)
    {
        Put(node.Left, Binding.BitwiseOr);
        for (var i = 0; i < node.Operators.Length; i++)
        {
            Put(" ");
            Put(Operators.Text(node.Operators[i]));
            Put(" ");
            Put(node.Comparators[i], Binding.BitwiseOr);
        }

        return true;
    }

    public override bool VisitCallExpression(CallExpression node)
    {
        PutPrimary(node.Function);
        if (node.Keywords.IsEmpty && node.Arguments is [GeneratorExpression generator])
        {
            return generator.Accept(this);
        }

        Put("(");
        PutArguments(node.Arguments, node.Keywords);
        return Put(")");
    }

    public override bool VisitKeywordArgument(KeywordArgument node)
    {
        Put(node.Name is null ? "**" : node.Name + "=");
        Put(node.Value, Binding.Test);
        return true;
    }

    public override bool VisitAttributeExpression(AttributeExpression node)
    {
        PutPrimary(node.Value);
        Put(".");
        return Put(node.Name);
    }

    public override bool VisitSubscriptExpression(SubscriptExpression node)
    {
        PutPrimary(node.Value);
        Put("[");
        if (node.Index is TupleExpression { Elements.IsEmpty: false } tuple && !IsClosedIndex(tuple))
        {
            PutTupleElements(tuple.Elements);
        }
        else
        {
            Put(node.Index, Binding.Test);
        }

        return Put("]");
    }

    public override bool VisitSliceExpression(SliceExpression node)
    {
        PutOptional(node.Lower);
        Put(":");
        PutOptional(node.Upper);
        if (node.Step is not null)
        {
            Put(":");
            Put(node.Step, Binding.Test);
        }

        return true;
    }

    // What Python before 3.11 reads only in parentheses.
    private static bool IsClosedIndex(TupleExpression tuple) =>
        tuple.Elements.Any(element => element is StarredExpression) && !tuple.Elements.Any(element => element is SliceExpression);

    private void PutOptional(Expression? expression)
    {
        if (expression is not null)
        {
            Put(expression, Binding.Test);
        }
    }

    private void PutOpenOperand(Expression expression)
    {
        if (expression is TupleExpression { Elements.IsEmpty: false } tuple)
        {
            PutTupleElements(tuple.Elements);
        }
        else
        {
            Put(expression, Binding.Test);
        }
    }

    // The dot behind an integer would belong to the number.
    private void PutPrimary(Expression expression)
    {
        var isInteger = expression is ConstantExpression { ConstantKind: ConstantKind.Integer };
        Put(isInteger ? "(" : "");
        Put(expression, Binding.Atom);
        Put(isInteger ? ")" : "");
    }

    private void PutArguments(System.Collections.Immutable.ImmutableArray<Expression> arguments, System.Collections.Immutable.ImmutableArray<KeywordArgument> keywords)
    {
        PutElements(arguments);
        Put(arguments.IsEmpty || keywords.IsEmpty ? "" : ", ");
        PutNodes(keywords, ", ");
    }
}
