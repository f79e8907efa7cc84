using AutoTriton.Python.Syntax;

namespace AutoTriton.Python.Parsing;

/// <summary>Whether an expression can be assigned to, or deleted.</summary>
internal static class TargetChecker
{
    /// <summary>Checks a target of an assignment, a loop or a <c>with</c>.</summary>
    /// <exception cref="PythonSyntaxException">It cannot be assigned to.</exception>
    public static void CheckAssign(Expression target)
    {
        switch (target)
        {
            case NameExpression or AttributeExpression or SubscriptExpression:
                break;
            case StarredExpression starred:
                CheckAssign(starred.Value);
                break;
            case TupleExpression tuple:
                foreach (var element in tuple.Elements)
                {
                    CheckAssign(element);
                }

                break;
            case ListExpression list:
                foreach (var element in list.Elements)
                {
                    CheckAssign(element);
                }

                break;
            default:
                throw Error(target, $"cannot assign to {Describe(target)}");
        }
    }

    /// <summary>Checks a target of an augmented or annotated assignment: a name, attribute or item.</summary>
    /// <exception cref="PythonSyntaxException">It is something else.</exception>
    public static void CheckSingle(Expression target, string purpose)
    {
        if (target is not (NameExpression or AttributeExpression or SubscriptExpression))
        {
            throw Error(target, $"{Describe(target)} is an illegal target of {purpose}");
        }
    }

    /// <summary>Checks a target of <c>del</c>.</summary>
    /// <exception cref="PythonSyntaxException">It cannot be deleted.</exception>
    public static void CheckDelete(Expression target)
    {
        switch (target)
        {
            case NameExpression or AttributeExpression or SubscriptExpression:
                break;
            case TupleExpression tuple:
                foreach (var element in tuple.Elements)
                {
                    CheckDelete(element);
                }

                break;
            case ListExpression list:
                foreach (var element in list.Elements)
                {
                    CheckDelete(element);
                }

                break;
            default:
                throw Error(target, $"cannot delete {Describe(target)}");
        }
    }

    /// <summary>What an expression is called in a message.</summary>
    public static string Describe(Expression expression) => expression switch
    {
        NameExpression => "a name in parentheses",
        AttributeExpression => "an attribute",
        SubscriptExpression => "a subscript",
        TupleExpression => "a tuple",
        ListExpression => "a list",
        StarredExpression => "a starred expression",
        ConstantExpression { ConstantKind: ConstantKind.None } => "None",
        ConstantExpression { ConstantKind: ConstantKind.Ellipsis } => "an ellipsis",
        ConstantExpression { Value: bool value } => value ? "True" : "False",
        ConstantExpression => "a literal",
        FormattedStringExpression => "an f-string",
        CallExpression => "a function call",
        CompareExpression => "a comparison",
        ConditionalExpression => "a conditional expression",
        LambdaExpression => "a lambda",
        YieldExpression or YieldFromExpression => "a yield expression",
        AwaitExpression => "an await expression",
        NamedExpression => "an assignment expression",
        GeneratorExpression => "a generator expression",
        ListComprehension or SetComprehension or DictionaryComprehension => "a comprehension",
        DictionaryExpression => "a dict literal",
        SetExpression => "a set display",
        _ => "an expression",
    };

    private static PythonSyntaxException Error(Expression target, string message) =>
        new(message, target.Span, "a name, an attribute, a subscript, or a list or tuple of those");
}
