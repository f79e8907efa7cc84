using System.Collections.Immutable;
using AutoTriton.Python.Syntax;

namespace AutoTriton.Python.Dumping;

/// <content>Expressions.</content>
internal sealed partial class DumpWriter
{
    public override bool VisitBooleanExpression(BooleanExpression node)
    {
        Begin("BoolOp", node);
        Value("op", node.Operator == BooleanOperator.And ? "And" : "Or");
        Field("values", node.Values);
        return End();
    }

    public override bool VisitNamedExpression(NamedExpression node)
    {
        Begin("NamedExpr", node);
        Field("target", node.Target);
        Field("value", node.Value);
        return End();
    }

    public override bool VisitBinaryExpression(BinaryExpression node)
    {
        Begin("BinOp", node);
        Field("left", node.Left);
        Value("op", OperatorName(node.Operator));
        Field("right", node.Right);
        return End();
    }

    public override bool VisitUnaryExpression(UnaryExpression node)
    {
        Begin("UnaryOp", node);
        Value("op", node.Operator switch
        {
            UnaryOperator.Invert => "Invert",
            UnaryOperator.Not => "Not",
            UnaryOperator.Plus => "UAdd",
            _ => "USub",
        });
        Field("operand", node.Operand);
        return End();
    }

    public override bool VisitLambdaExpression(LambdaExpression node)
    {
        Begin("Lambda", node);
        Field("args", node.Parameters);
        Field("body", node.Body);
        return End();
    }

    public override bool VisitConditionalExpression(ConditionalExpression node)
    {
        Begin("IfExp", node);
        Field("test", node.Test);
        Field("body", node.Body);
        Field("orelse", node.OrElse);
        return End();
    }

    public override bool VisitDictionaryExpression(DictionaryExpression node)
    {
        Begin("Dict", node);
        Field("keys", node.Keys);
        Field("values", node.Values);
        return End();
    }

    public override bool VisitSetExpression(SetExpression node) => Elements("Set", node, node.Elements);

    public override bool VisitListExpression(ListExpression node) => Elements("List", node, node.Elements);

    public override bool VisitTupleExpression(TupleExpression node) => Elements("Tuple", node, node.Elements);

    public override bool VisitListComprehension(ListComprehension node) =>
        Comprehension("ListComp", node, node.Element, node.Generators);

    public override bool VisitSetComprehension(SetComprehension node) =>
        Comprehension("SetComp", node, node.Element, node.Generators);

    public override bool VisitGeneratorExpression(GeneratorExpression node) =>
        Comprehension("GeneratorExp", node, node.Element, node.Generators);

    public override bool VisitDictionaryComprehension(DictionaryComprehension node)
    {
        Begin("DictComp", node);
        Field("key", node.Key);
        Field("value", node.Value);
        Field("generators", node.Generators);
        return End();
    }

    public override bool VisitAwaitExpression(AwaitExpression node) => Single("Await", node, node.Value);

    public override bool VisitYieldExpression(YieldExpression node) => Single("Yield", node, node.Value);

    public override bool VisitYieldFromExpression(YieldFromExpression node) => Single("YieldFrom", node, node.Value);

    public override bool VisitStarredExpression(StarredExpression node) => Single("Starred", node, node.Value);

    public override bool VisitCompareExpression(CompareExpression node)
    {
        Begin("Compare", node);
        Field("left", node.Left);
        BeginList("ops", node.Operators.Length);
        foreach (var @operator in node.Operators)
        {
            _label = "- ";
            Line(OperatorName(@operator));
            _text.Append('\n');
        }

        _indent--;
        Field("comparators", node.Comparators);
        return End();
    }

    public override bool VisitCallExpression(CallExpression node)
    {
        Begin("Call", node);
        Field("func", node.Function);
        Field("args", node.Arguments);
        Field("keywords", node.Keywords);
        return End();
    }

    public override bool VisitFormattedValueExpression(FormattedValueExpression node)
    {
        Begin("FormattedValue", node);
        var whole = _whole;
        _whole = null;
        if (wholePlaces is not null && node.Value is TupleExpression tuple)
        {
            TupleOfField(tuple, wholePlaces.TupleIn(node, tuple));
        }
        else
        {
            Field("value", node.Value);
        }

        _whole = whole;
        Value("conversion", node.Conversion);
        if (wholePlaces is not null && node.FormatSpecification is FormattedStringExpression specification)
        {
            Specification(specification, wholePlaces.LiteralAround(specification.Span));
        }
        else
        {
            Field("format_spec", node.FormatSpecification);
        }

        return End();
    }

    private void TupleOfField(TupleExpression tuple, SourceSpan place)
    {
        _label = "value ";
        _whole = place;
        Begin("Tuple", tuple);
        _whole = null;
        Field("elts", tuple.Elements);
        End();
    }

    private void Specification(FormattedStringExpression node, SourceSpan literal)
    {
        var whole = _whole;
        _label = "format_spec ";
        _whole = literal;
        Begin("JoinedStr", node);
        if (!node.Values.IsEmpty)
        {
            BeginList("values", node.Values.Length);
            for (var i = 0; i < node.Values.Length; i++)
            {
                _label = "- ";
                _whole = i == node.Values.Length - 1 && node.Values[i] is ConstantExpression ? literal : whole;
                node.Values[i].Accept(this);
            }

            _indent--;
        }

        _whole = whole;
        End();
    }

    public override bool VisitFormattedStringExpression(FormattedStringExpression node)
    {
        Begin("JoinedStr", node);
        var whole = _whole;
        _whole ??= wholePlaces is null ? null : node.Span;
        Field("values", node.Values);
        _whole = whole;
        return End();
    }

    public override bool VisitConstantExpression(ConstantExpression node)
    {
        Begin("Constant", node);
        Value("value", ConstantText(node));
        return End();
    }

    public override bool VisitAttributeExpression(AttributeExpression node)
    {
        Begin("Attribute", node);
        Field("value", node.Value);
        Word("attr", node.Name);
        return End();
    }

    public override bool VisitSubscriptExpression(SubscriptExpression node)
    {
        Begin("Subscript", node);
        Field("value", node.Value);
        Field("slice", node.Index);
        return End();
    }

    public override bool VisitNameExpression(NameExpression node)
    {
        Begin("Name", node);
        Word("id", node.Name);
        return End();
    }

    public override bool VisitSliceExpression(SliceExpression node)
    {
        Begin("Slice", node);
        Field("lower", node.Lower);
        Field("upper", node.Upper);
        Field("step", node.Step);
        return End();
    }

    private bool Elements(string name, SyntaxNode node, ImmutableArray<Expression> elements)
    {
        Begin(name, node);
        Field("elts", elements);
        return End();
    }

    private bool Comprehension(string name, SyntaxNode node, Expression element, ImmutableArray<ComprehensionClause> generators)
    {
        Begin(name, node);
        Field("elt", element);
        Field("generators", generators);
        return End();
    }

    private bool Single(string name, SyntaxNode node, Expression? value)
    {
        Begin(name, node);
        Field("value", value);
        return End();
    }

    private static string OperatorName(BinaryOperator @operator) => @operator switch
    {
        BinaryOperator.Add => "Add",
        BinaryOperator.Subtract => "Sub",
        BinaryOperator.Multiply => "Mult",
        BinaryOperator.MatrixMultiply => "MatMult",
        BinaryOperator.Divide => "Div",
        BinaryOperator.Modulo => "Mod",
        BinaryOperator.Power => "Pow",
        BinaryOperator.LeftShift => "LShift",
        BinaryOperator.RightShift => "RShift",
        BinaryOperator.BitwiseOr => "BitOr",
        BinaryOperator.BitwiseXor => "BitXor",
        BinaryOperator.BitwiseAnd => "BitAnd",
        _ => "FloorDiv",
    };

    private static string OperatorName(CompareOperator @operator) => @operator switch
    {
        CompareOperator.Equal => "Eq",
        CompareOperator.NotEqual => "NotEq",
        CompareOperator.Less => "Lt",
        CompareOperator.LessOrEqual => "LtE",
        CompareOperator.Greater => "Gt",
        CompareOperator.GreaterOrEqual => "GtE",
        CompareOperator.Is => "Is",
        CompareOperator.IsNot => "IsNot",
        CompareOperator.In => "In",
        _ => "NotIn",
    };
}
