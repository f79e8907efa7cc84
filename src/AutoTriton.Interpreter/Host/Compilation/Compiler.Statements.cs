using System.Collections.Immutable;
using AutoTriton.Interpreter.Host.Evaluation;
using AutoTriton.Interpreter.Host.Evaluation.Expressions;
using AutoTriton.Interpreter.Host.Evaluation.Statements;
using AutoTriton.Interpreter.Host.Evaluation.Targets;
using AutoTriton.Python.Syntax;

namespace AutoTriton.Interpreter.Host.Compilation;

internal sealed partial class Compiler
{
    private StatementNode? Statement(Statement statement)
    {
        World.CheckStack();
        return statement switch
        {
            ExpressionStatement expression => ExpressionStatement(expression),
            AssignStatement assign => Assign(assign),
            AugmentedAssignStatement augmented => Augmented(augmented),
            AnnotatedAssignStatement annotated => Annotated(annotated),
            ReturnStatement result => Return(result),
            IfStatement choice => If(choice),
            ForStatement loop => For(loop),
            WhileStatement loop => While(loop),
            PassStatement => null,
            BreakStatement => _loops > 0 ? new SignalNode(Signal.Break, statement.Span) : throw SyntaxError("'break' outside loop", statement),
            ContinueStatement => _loops > 0 ? new SignalNode(Signal.Continue, statement.Span) : throw SyntaxError("'continue' not properly in loop", statement),
            DeleteStatement delete => new DeleteNode([.. delete.Targets.Select(Target)], delete.Span),
            RaiseStatement raise => new RaiseNode(Optional(raise.Exception), Optional(raise.Cause), raise.Span),
            AssertStatement assert => new AssertNode(Expression(assert.Test), Optional(assert.Message), assert.Span),
            TryStatement attempt => Try(attempt),
            WithStatement with => With(with, 0),
            ImportStatement import => Import(import),
            ImportFromStatement import => ImportFrom(import),
            FunctionDefinition function => Define(function),
            ClassDefinition type => Define(type),
            MatchStatement match => Match(match),
            GlobalStatement => null,
            NonlocalStatement => null,
            _ => Unsupported("the statement", statement),
        };
    }

    private static FaultStatementNode Unsupported(string what, SyntaxNode node) =>
        new(() => HostFault.NotSupported($"{what} {node.Kind} is not supported in host code"), node.Span);

    private StatementNode ExpressionStatement(ExpressionStatement statement) =>
        (StatementNode?)Yield(statement.Value, [], false, statement) ?? new ExpressionStatementNode(Expression(statement.Value), statement.Span);

    private StatementNode Assign(AssignStatement statement)
    {
        TargetNode[] targets = [.. statement.Targets.Select(Target)];
        return (StatementNode?)Yield(statement.Value, targets, false, statement) ?? new AssignNode(targets, Expression(statement.Value), statement.Span);
    }

    private StatementNode Return(ReturnStatement statement)
    {
        if (_scope.Owner.Kind != ScopeKind.Function)
        {
            throw SyntaxError("'return' outside function", statement);
        }

        return (StatementNode?)(statement.Value is null ? null : Yield(statement.Value, [], true, statement))
            ?? new ReturnNode(Optional(statement.Value), statement.Span);
    }

    private YieldNode? Yield(Expression expression, TargetNode[] targets, bool returns, Statement statement)
    {
        if (expression is not (YieldExpression or YieldFromExpression))
        {
            return null;
        }

        if (_scope.Kind != ScopeKind.Function)
        {
            throw SyntaxError("'yield' outside function", expression);
        }

        return expression is YieldExpression plain
            ? new YieldNode(Optional(plain.Value), false, targets, returns, statement.Span) { Yields = true }
            : new YieldNode(Expression(((YieldFromExpression)expression).Value), true, targets, returns, statement.Span) { Yields = true };
    }

    private StatementNode Augmented(AugmentedAssignStatement statement)
    {
        var value = Expression(statement.Value);
        switch (statement.Target)
        {
            case AttributeExpression attribute:
                return new AugmentedPlaceNode(statement.Operator, Expression(attribute.Value), attribute.Name, null, value, statement.Span);
            case SubscriptExpression subscript:
                return new AugmentedPlaceNode(statement.Operator, Expression(subscript.Value), null, Expression(subscript.Index), value, statement.Span);
            default:
                return new AugmentedAssignNode(statement.Operator, Expression(statement.Target), Target(statement.Target), value, statement.Span);
        }
    }

    private AnnotateNode Annotated(AnnotatedAssignStatement statement)
    {
        var keeps = _evaluatesAnnotations && _scope.Kind is not ScopeKind.Function;
        return new AnnotateNode(
            statement.Value is null ? null : Target(statement.Target),
            Optional(statement.Value),
            statement.IsSimple ? ((NameExpression)statement.Target).Name : null,
            keeps ? Expression(statement.Annotation) : _scope.Kind == ScopeKind.Class ? new ConstantNode(AnnotationName(statement.Annotation), statement.Span) : null,
            _scope.Kind == ScopeKind.Module,
            statement.Span);
    }

    /// <summary>The text of an annotation that is not evaluated, as far as dataclasses look at it.</summary>
    private static string AnnotationName(Expression annotation) => annotation switch
    {
        NameExpression name => name.Name,
        AttributeExpression attribute => attribute.Name,
        SubscriptExpression subscript => AnnotationName(subscript.Value),
        _ => "",
    };

    private IfNode If(IfStatement statement)
    {
        var body = Block(statement.Body, statement);
        var orElse = OptionalBlock(statement.OrElse, statement);
        return new IfNode(Expression(statement.Test), body, orElse, statement.Span) { Yields = body.Yields || orElse is { Yields: true } };
    }

    private WhileNode While(WhileStatement statement)
    {
        var body = LoopBlock(statement.Body, statement);
        var orElse = OptionalBlock(statement.OrElse, statement);
        return new WhileNode(Expression(statement.Test), body, orElse, statement.Span) { Yields = body.Yields || orElse is { Yields: true } };
    }

    private StatementNode For(ForStatement statement)
    {
        if (statement.IsAsync)
        {
            return Unsupported("asynchronous", statement);
        }

        var body = LoopBlock(statement.Body, statement);
        var orElse = OptionalBlock(statement.OrElse, statement);
        return new ForNode(Target(statement.Target), Expression(statement.Iterable), body, orElse, statement.Span) { Yields = body.Yields || orElse is { Yields: true } };
    }

    private StatementNode Try(TryStatement statement)
    {
        if (statement.IsStar)
        {
            return Unsupported("except*", statement);
        }

        var body = Block(statement.Body, statement);
        HandlerNode[] handlers = [.. statement.Handlers.Select(handler =>
            new HandlerNode(Optional(handler.Type), handler.Name is null ? null : NameTarget(handler.Name), Block(handler.Body, handler)))];
        var orElse = OptionalBlock(statement.OrElse, statement);
        var final = OptionalBlock(statement.FinalBody, statement);
        return new TryNode(body, handlers, orElse, final, statement.Span)
        {
            Yields = body.Yields || orElse is { Yields: true } || final is { Yields: true } || Array.Exists(handlers, handler => handler.Body.Yields),
        };
    }

    private StatementNode With(WithStatement statement, int item)
    {
        if (statement.IsAsync)
        {
            return Unsupported("asynchronous", statement);
        }

        if (item == statement.Items.Length)
        {
            return Block(statement.Body, statement);
        }

        var inner = With(statement, item + 1);
        var (context, target) = (statement.Items[item].Context, statement.Items[item].Target);
        return new WithNode(Expression(context), target is null ? null : Target(target), inner, statement.Span) { Yields = inner.Yields };
    }

    private BlockNode Import(ImportStatement statement) => new(
        [.. statement.Names.Select(alias => new ImportNode(
            alias.Name, NameTarget(alias.AsName ?? alias.Name.Split('.')[0]), alias.AsName is not null, statement.Span))],
        statement.Span);

    private StatementNode ImportFrom(ImportFromStatement statement)
    {
        if (statement.Level > 0)
        {
            return new FaultStatementNode(() => Raise.ImportError("attempted relative import with no known parent package"), statement.Span);
        }

        return new ImportFromNode(
            statement.Module!, [.. statement.Names.Select(alias => (alias.Name, alias.Name == "*" ? null : NameTarget(alias.AsName ?? alias.Name)))], statement.Span);
    }

    private StatementNode Define(FunctionDefinition function)
    {
        if (function.IsAsync || !function.TypeParameters.IsEmpty)
        {
            return Unsupported(function.IsAsync ? "asynchronous" : "generic", function);
        }

        return new DefineNode(
            [.. function.Decorators.Select(Expression)], Function(function), NameTarget(function.Name), function.Span);
    }

    private StatementNode Define(ClassDefinition type)
    {
        if (!type.TypeParameters.IsEmpty)
        {
            return Unsupported("generic", type);
        }

        var body = Within(type, () => Block(type.Body, type));
        var code = Code(type.Name, type, body, ParameterLayout.None);
        var made = new ClassNode(
            code, Closure(type), _scopes[type].OwnClassCell, Starred(type.Bases), [.. type.Keywords.Select(k => (k.Name, Expression(k.Value)))], type.Span);
        return new DefineNode([.. type.Decorators.Select(Expression)], made, NameTarget(type.Name), type.Span);
    }

    private MatchNode Match(MatchStatement statement)
    {
        var cases = statement.Cases.Select(c => (Pattern(c.Pattern), Optional(c.Guard), (StatementNode)Block(c.Body, c))).ToArray();
        return new MatchNode(Expression(statement.Subject), cases, statement.Span) { Yields = Array.Exists(cases, c => c.Item3.Yields) };
    }
}
