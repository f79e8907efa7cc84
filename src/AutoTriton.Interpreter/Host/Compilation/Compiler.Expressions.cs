using System.Collections.Immutable;
using System.Numerics;
using AutoTriton.Interpreter.Host.Evaluation;
using AutoTriton.Interpreter.Host.Evaluation.Expressions;
using AutoTriton.Interpreter.Host.Evaluation.Statements;
using AutoTriton.Python.Syntax;

namespace AutoTriton.Interpreter.Host.Compilation;

internal sealed partial class Compiler
{
    private ExpressionNode? Optional(Expression? expression) => expression is null ? null : Expression(expression);

    private ExpressionNode Expression(Expression expression)
    {
        World.CheckStack();
        return expression switch
        {
            NameExpression name => Name(name),
            ConstantExpression constant => new ConstantNode(Constant(constant), constant.Span),
            AttributeExpression attribute => new AttributeNode(Expression(attribute.Value), Mangle(attribute.Name), attribute.Span),
            CallExpression call => Call(call),
            SubscriptExpression subscript => new SubscriptNode(Expression(subscript.Value), Expression(subscript.Index), subscript.Span),
            SliceExpression slice => new SliceNode(Optional(slice.Lower), Optional(slice.Upper), Optional(slice.Step), slice.Span),
            BinaryExpression binary => new BinaryNode(binary.Operator, Expression(binary.Left), Expression(binary.Right), binary.Span),
            UnaryExpression unary => new UnaryNode(unary.Operator, Expression(unary.Operand), unary.Span),
            BooleanExpression boolean => new BooleanNode(boolean.Operator == BooleanOperator.And, All(boolean.Values), boolean.Span),
            CompareExpression compare => new CompareNode(Expression(compare.Left), [.. compare.Operators], All(compare.Comparators), compare.Span),
            ConditionalExpression choice => new ConditionalNode(Expression(choice.Test), Expression(choice.Body), Expression(choice.OrElse), choice.Span),
            TupleExpression tuple => new SequenceNode(SyntaxKind.TupleExpression, Starred(tuple.Elements), tuple.Span),
            ListExpression list => new SequenceNode(SyntaxKind.ListExpression, Starred(list.Elements), list.Span),
            SetExpression set => new SequenceNode(SyntaxKind.SetExpression, Starred(set.Elements), set.Span),
            DictionaryExpression dictionary => new DictionaryNode(
                [.. dictionary.Keys.Zip(dictionary.Values, (key, value) => (Optional(key), Expression(value)))], dictionary.Span),
            ListComprehension list => Comprehension(SyntaxKind.ListComprehension, list, list.Generators, list.Element, null),
            SetComprehension set => Comprehension(SyntaxKind.SetComprehension, set, set.Generators, set.Element, null),
            DictionaryComprehension dictionary => Comprehension(
                SyntaxKind.DictionaryComprehension, dictionary, dictionary.Generators, dictionary.Key, dictionary.Value),
            GeneratorExpression generator => Generator(generator),
            LambdaExpression lambda => Lambda(lambda),
            FormattedStringExpression formatted => Formatted(formatted),
            FormattedValueExpression value => new FormattedValueNode(
                Expression(value.Value), value.Conversion, Optional(value.FormatSpecification), value.Span),
            NamedExpression named => new NamedNode(Target(named.Target), Expression(named.Value), named.Span),
            StarredExpression => throw SyntaxError("can't use starred expression here", expression),
            _ => new FaultNode($"the expression {expression.Kind} is not supported at this place in host code", expression.Span),
        };
    }

    private ExpressionNode[] All(ImmutableArray<Expression> expressions) => [.. expressions.Select(Expression)];

    private (ExpressionNode Value, bool IsStar)[] Starred(ImmutableArray<Expression> expressions) =>
        [.. expressions.Select(e => e is StarredExpression star ? (Expression(star.Value), true) : (Expression(e), false))];

    private ExpressionNode Name(NameExpression name)
    {
        var place = _scope.Resolve(name.Name);
        return place.Kind switch
        {
            VariableKind.Slot => new SlotNode(place.Index, name.Name, name.Span),
            VariableKind.Cell => new CellNode(place.Index, name.Name, name.Span),
            VariableKind.ClassName => new ClassNameNode(name.Name, place.Index, name.Span),
            _ => new GlobalNode(name.Name, name.Span),
        };
    }

    /// <summary>Private names of classes (<c>__x</c>) as Python changes them.</summary>
    private string Mangle(string name)
    {
        if (!name.StartsWith("__", StringComparison.Ordinal) || name.EndsWith("__", StringComparison.Ordinal))
        {
            return name;
        }

        for (var scope = _scope; scope is not null; scope = scope.Parent)
        {
            if (scope.Syntax is ClassDefinition type)
            {
                return $"_{type.Name.TrimStart('_')}{name}";
            }
        }

        return name;
    }

    private static object Constant(ConstantExpression constant) => constant.ConstantKind switch
    {
        ConstantKind.None => Py.None,
        ConstantKind.Boolean => Py.Bool((bool)constant.Value!),
        ConstantKind.Integer => Py.Int((BigInteger)constant.Value!),
        ConstantKind.Float or ConstantKind.String => constant.Value!,
        ConstantKind.Imaginary => new Complex(0, (double)constant.Value!),
        ConstantKind.Bytes => new PyBytes([.. (ImmutableArray<byte>)constant.Value!]),
        _ => Py.Ellipsis,
    };

    private ExpressionNode Call(CallExpression call)
    {
        if (call.Function is NameExpression { Name: "super" } && call.Arguments.IsEmpty && call.Keywords.IsEmpty
            && _scope.Owner.Kind == ScopeKind.Function && _scope.Resolve(Scope.ClassCell) is { Kind: VariableKind.Cell } cell)
        {
            return Super(call, cell.Index);
        }

        if (call.Arguments.Any(argument => argument is StarredExpression) || call.Keywords.Any(keyword => keyword.Name is null))
        {
            return new SpreadCallNode(Expression(call.Function), Starred(call.Arguments), [.. call.Keywords.Select(k => (k.Name, Expression(k.Value)))], call.Span);
        }

        var arguments = All(call.Arguments);
        string[] names = [.. call.Keywords.Select(keyword => keyword.Name!)];
        ExpressionNode[] named = [.. call.Keywords.Select(keyword => Expression(keyword.Value))];
        if (names.Distinct().Count() != names.Length)
        {
            throw SyntaxError("keyword argument repeated", call);
        }

        return call.Function is AttributeExpression attribute
            ? new MethodCallNode(Expression(attribute.Value), Mangle(attribute.Name), arguments, names, named, call.Span)
            : new CallNode(Expression(call.Function), arguments, names, named, call.Span);
    }

    private ExpressionNode Super(CallExpression call, int classCell)
    {
        var owner = _scope.Owner;
        if (owner.Parameters.Count == 0)
        {
            return new FaultNode("super() without arguments needs a first parameter", call.Span);
        }

        var self = owner.Resolve(owner.Parameters[0]);
        return new SuperNode(classCell, self.Kind == VariableKind.Cell, self.Index, call.Span);
    }

    private FormattedNode Formatted(FormattedStringExpression formatted) => new(All(formatted.Values), formatted.Span);

    private ExpressionNode Comprehension(SyntaxKind kind, Expression node, ImmutableArray<ComprehensionClause> clauses, Expression element, Expression? value)
    {
        if (clauses.Any(clause => clause.IsAsync))
        {
            return new FaultNode("asynchronous comprehensions are not supported", node.Span);
        }

        var first = Expression(clauses[0].Iterable);
        return Within(node, () => new ComprehensionNode(
            kind,
            [.. clauses.Select((clause, i) => new ComprehensionLoop(Target(clause.Target), i == 0 ? first : Expression(clause.Iterable), All(clause.Conditions)))],
            Expression(element),
            Optional(value),
            [.. _scope.OwnCells],
            node.Span));
    }

    private ExpressionNode Generator(GeneratorExpression generator)
    {
        if (generator.Generators.Any(clause => clause.IsAsync))
        {
            return new FaultNode("asynchronous generators are not supported", generator.Span);
        }

        var body = Within(generator, () =>
        {
            StatementNode inner = new YieldNode(Expression(generator.Element), false, [], false, generator.Span) { Yields = true };
            for (var i = generator.Generators.Length - 1; i >= 0; i--)
            {
                var clause = generator.Generators[i];
                foreach (var condition in clause.Conditions.Reverse())
                {
                    inner = new IfNode(Expression(condition), inner, null, clause.Span) { Yields = true };
                }

                var iterable = i == 0 ? new SlotNode(0, ".0", clause.Span) : Expression(clause.Iterable);
                inner = new ForNode(Target(clause.Target), iterable, inner, null, clause.Span) { Yields = true };
            }

            return new BlockNode([inner], generator.Span) { Yields = true };
        });
        return new GeneratorNode(
            Code("<genexpr>", generator, body, ParameterLayout.None), Closure(generator), Expression(generator.Generators[0].Iterable), generator.Span);
    }

    private FunctionNode Lambda(LambdaExpression lambda)
    {
        var body = Within(lambda, () => new BlockNode([new ReturnNode(Expression(lambda.Body), lambda.Body.Span)], lambda.Span));
        var (layout, defaults) = Parameters(lambda.Parameters);
        return new FunctionNode(Code("<lambda>", lambda, body, layout), Closure(lambda), defaults, [], lambda.Span);
    }

    private FunctionNode Function(FunctionDefinition function)
    {
        var body = Within(function, () => Block(function.Body, function));
        var (layout, defaults) = Parameters(function.Parameters);
        var documentation = function.Body.FirstOrDefault() is ExpressionStatement { Value: ConstantExpression { ConstantKind: ConstantKind.String } text }
            ? (string)text.Value!
            : null;
        return new FunctionNode(
            Code(function.Name, function, body, layout, documentation), Closure(function), defaults, Annotations(function), function.Span);
    }

    private ExpressionNode[] Annotations(FunctionDefinition function)
    {
        if (!_evaluatesAnnotations)
        {
            return [];
        }

        var found = new List<Expression>();
        function.Parameters.VisitChildren(child =>
        {
            if (child is Parameter { Annotation: { } annotation })
            {
                found.Add(annotation is StarredExpression star ? star.Value : annotation);
            }
        });
        return [.. (function.Returns is null ? found : found.Append(function.Returns)).Select(Expression)];
    }

    private (ParameterLayout Layout, ExpressionNode?[] Defaults) Parameters(ParameterList parameters)
    {
        string[] positional = [.. parameters.PositionalOnly.Concat(parameters.Positional).Select(parameter => parameter.Name)];
        string[] names = [.. positional, .. parameters.KeywordOnly.Select(parameter => parameter.Name)];
        var defaults = new ExpressionNode?[names.Length];
        for (var i = 0; i < parameters.Defaults.Length; i++)
        {
            defaults[positional.Length - parameters.Defaults.Length + i] = Expression(parameters.Defaults[i]);
        }

        for (var i = 0; i < parameters.KeywordDefaults.Length; i++)
        {
            defaults[positional.Length + i] = Optional(parameters.KeywordDefaults[i]);
        }

        var next = names.Length;
        var arguments = parameters.VariadicPositional is null ? -1 : next++;
        var keywords = parameters.VariadicKeyword is null ? -1 : next;
        return (new ParameterLayout(names, parameters.PositionalOnly.Length, positional.Length, arguments, keywords), defaults);
    }
}
