using System.Collections.Immutable;
using AutoTriton.Legality.Semantics.Facts;
using AutoTriton.Legality.Semantics.Paths;
using AutoTriton.Legality.Semantics.Values;
using AutoTriton.Python.Syntax;

namespace AutoTriton.Legality.Semantics.Evaluation;

internal sealed partial class Evaluator
{
    private Flow If(IfStatement branch)
    {
        var truth = Evaluate(branch.Test).Truth;
        if (_ended)
        {
            return Flow.Ended;
        }

        if (truth.IsExact())
        {
            var taken = truth == Truth.True ? branch.Body : branch.OrElse;
            var dead = truth == Truth.True ? branch.OrElse : branch.Body;
            if (!dead.IsEmpty)
            {
                Facts.AddDead(dead[0]);
            }

            return Execute(taken);
        }

        return Fork(
            () => Way(branch.Test, true, truth == Truth.TypicallyFalse, branch.Body),
            () => Way(branch.Test, false, truth == Truth.TypicallyTrue, branch.OrElse));
    }

    private Flow Way(Expression test, bool holds, bool isExcused, ImmutableArray<Statement> body)
    {
        if (isExcused && !IsKernel)
        {
            Journal.Set(_excused, true);
        }

        Narrow(test, holds);
        return Execute(body);
    }

    private Flow For(ForStatement loop)
    {
        var iterable = Consumed(Evaluate(loop.Iterable));
        if (iterable is SequenceValue { IsComplete: true, Elements.Length: <= 4 } few)
        {
            return Unroll(loop, few.Elements);
        }

        return Repeat(
            () => Assign(loop.Target, ElementOf(iterable)), loop.Body, loop.OrElse, endsByItself: true);
    }

    private Flow Unroll(ForStatement loop, ImmutableArray<Value> elements)
    {
        var breaks = new List<PathSnapshot>();
        var start = Journal.Mark;
        foreach (var element in elements)
        {
            var scope = new LoopScope(start);
            Assign(loop.Target, element);
            var flow = Body(loop.Body, scope);
            breaks.AddRange(scope.Breaks);
            if (flow == Flow.Ended)
            {
                return Resume(start, breaks);
            }
        }

        if (Execute(loop.OrElse) == Flow.Next)
        {
            breaks.Add(Capture(start));
        }

        return Resume(start, breaks);
    }

    private Flow While(WhileStatement loop)
    {
        var truth = Evaluate(loop.Test).Truth;
        if (truth == Truth.False)
        {
            if (!loop.Body.IsEmpty)
            {
                Facts.AddDead(loop.Body[0]);
            }

            return Execute(loop.OrElse);
        }

        Flow Loop() => Repeat(() => Narrow(loop.Test, true), loop.Body, loop.OrElse, endsByItself: truth != Truth.True);
        return truth is Truth.Unknown or Truth.TypicallyFalse && !IsKernel ? Fork(Loop, () => Execute(loop.OrElse)) : Loop();
    }

    /// <summary>Follows a loop's body, the outermost one twice.</summary>
    private Flow Repeat(Action begin, ImmutableArray<Statement> body, ImmutableArray<Statement> orElse, bool endsByItself)
    {
        var start = Journal.Mark;
        var breaks = new List<PathSnapshot>();
        var rounds = _loopDepth == 0 ? 2 : 1;
        _loopDepth++;
        var flow = Flow.Next;
        for (var round = 0; round < rounds && flow == Flow.Next; round++)
        {
            var scope = new LoopScope(start);
            begin();
            flow = Body(body, scope);
            breaks.AddRange(scope.Breaks);
        }

        _loopDepth--;
        if (flow == Flow.Next && endsByItself && Execute(orElse) == Flow.Next)
        {
            breaks.Add(Capture(start));
        }

        return Resume(start, breaks);
    }

    private Flow Body(ImmutableArray<Statement> body, LoopScope scope)
    {
        Call.Loops.Push(scope);
        var flow = Execute(body);
        Call.Loops.Pop();
        if (scope.Continues.Count == 0)
        {
            return flow;
        }

        if (flow == Flow.Next)
        {
            scope.Continues.Add(Capture(scope.Mark));
        }

        return Resume(scope.Mark, scope.Continues);
    }

    private Flow Resume(PathMark mark, List<PathSnapshot> ends)
    {
        Journal.Rollback(mark);
        if (ends.Count == 0)
        {
            return Flow.Ended;
        }

        Journal.Merge(mark, ends, IsKernel);
        return Flow.Next;
    }

    private Flow With(WithStatement with)
    {
        var suppresses = false;
        foreach (var item in with.Items)
        {
            var context = Consumed(Evaluate(item.Context));
            var swallows = context is ExternalObjectValue { Path: "contextlib.suppress" } || (context is InstanceValue { Class: { } manager } && ContextManagers.MaySwallow(manager));
            suppresses |= swallows;
            if (swallows)
            {
                Facts.Add(new HandlerFact(item.Context, EndsInRaise: false, HasLaunchInBody: true));
            }

            var entered = context is InstanceValue instance && instance.Class.Find("__enter__") is { Value: FunctionValue enter }
                ? Invoke(enter.With(receiver: instance), CallArguments.None, item.Context)
                : context;
            if (item.Target is not null)
            {
                Assign(item.Target, entered);
            }
        }

        if (!suppresses)
        {
            return Execute(with.Body);
        }

        return Fork(() => Execute(with.Body), () => Flow.Next);
    }

    private Flow Try(TryStatement attempt)
    {
        var mark = Journal.Mark;
        var returnsBefore = Call.Returns.Count;
        var outcomesBefore = _entryOutcomes.Count;
        var launchesBefore = Facts.Launches.Count;
        var prefixes = new List<PathSnapshot> { Capture(mark) };
        var flow = Flow.Next;
        foreach (var statement in attempt.Body)
        {
            flow = Execute(statement);
            if (flow == Flow.Ended)
            {
                break;
            }

            prefixes.Add(Capture(mark));
        }

        var ends = new List<PathSnapshot>();
        if (flow == Flow.Next && Execute(attempt.OrElse) == Flow.Next)
        {
            ends.Add(Capture(mark));
        }

        var hasLaunch = Facts.Launches.Count > launchesBefore;
        var isImport = IsImportGuard(attempt.Body);
        foreach (var handler in attempt.Handlers)
        {
            Journal.Rollback(mark);
            Handle(handler, prefixes, mark, ends, hasLaunch, isImport);
        }

        flow = Resume(mark, ends);
        return attempt.FinalBody.IsEmpty ? flow : Finally(attempt, flow, returnsBefore, outcomesBefore);
    }

    private void Handle(ExceptHandler handler, List<PathSnapshot> prefixes, PathMark mark, List<PathSnapshot> ends, bool hasLaunch, bool isImport)
    {
        Journal.Merge(mark, prefixes, false);
        if (isImport)
        {
            // Triton and PyTorch are there where a candidate is judged.
            Journal.Set(_excused, true);
        }

        if (handler.Type is not null)
        {
            Evaluate(handler.Type);
        }

        if (handler.Name is not null)
        {
            Journal.Set(Frame.Cell(handler.Name), DataValue.Constant);
        }

        var returns = Call.Returns.Count;
        var flow = Execute(handler.Body);
        if (flow == Flow.Next)
        {
            ends.Add(Capture(mark));
        }

        var endsInRaise = flow == Flow.Ended && Call.Returns.Count == returns && handler.Body is [.., RaiseStatement];
        if (!isImport)
        {
            Facts.Add(new HandlerFact(handler, endsInRaise, hasLaunch));
        }
    }

    private Flow Finally(TryStatement attempt, Flow flow, int returnsBefore, int outcomesBefore)
    {
        var start = Journal.Mark;
        var returnsOfBody = Call.Returns.Count;
        var outcomesOfBody = _entryOutcomes.Count;

        // The paths that return pass through it as well, and a return here replaces theirs.
        var end = Execute(attempt.FinalBody);
        if (end == Flow.Ended && Call.Returns.Count > returnsOfBody)
        {
            Facts.Add(new HandlerFact(attempt.FinalBody[^1], EndsInRaise: false, HasLaunchInBody: true));
            Call.Returns.RemoveRange(returnsBefore, returnsOfBody - returnsBefore);
            if (Call.IsEntry)
            {
                _entryOutcomes.RemoveRange(outcomesBefore, outcomesOfBody - outcomesBefore);
            }

            return Flow.Ended;
        }

        if (flow == Flow.Ended)
        {
            Journal.Rollback(start);
        }

        return flow == Flow.Ended ? Flow.Ended : end;
    }

    private static bool IsImportGuard(ImmutableArray<Statement> body) =>
        body.All(statement => statement is ImportStatement or ImportFromStatement or AssignStatement) && body.Any(statement => statement is ImportStatement or ImportFromStatement);

    /// <summary>Takes from a variable the values that a condition excludes.</summary>
    private void Narrow(Expression test, bool holds)
    {
        switch (test)
        {
            case UnaryExpression { Operator: UnaryOperator.Not } not:
                Narrow(not.Operand, !holds);
                break;
            case BooleanExpression boolean when boolean.Operator == BooleanOperator.And == holds:
                foreach (var part in boolean.Values)
                {
                    Narrow(part, holds);
                }

                break;
            case CompareExpression { Operators: [CompareOperator.Is or CompareOperator.IsNot or CompareOperator.Equal or CompareOperator.NotEqual] } compare
                when compare.Comparators[0] is ConstantExpression { ConstantKind: ConstantKind.None }:
                var isNone = compare.Operators[0] is CompareOperator.Is or CompareOperator.Equal == holds;
                NarrowTo(compare.Left, value => value is ConstantValue { IsNone: true } == isNone, isNone);
                break;
            case CallExpression { Function: NameExpression { Name: "isinstance" }, Arguments: [var subject, AttributeExpression { Name: "Tensor" }] }:
                NarrowTo(subject, value => value is TensorValue == holds, !holds);
                break;
            case NameExpression or AttributeExpression:
                NarrowTo(test, value => value.Truth != TruthExtensions.Of(!holds), false);
                break;
        }
    }

    private void NarrowTo(Expression expression, Func<Value, bool> fits, bool isNone)
    {
        if (CellOf(expression) is not { Value: Value value } cell)
        {
            return;
        }

        if (value is UnionValue union)
        {
            var left = union.Alternatives.Where(fits).ToImmutableArray();
            if (left.Length > 0 && left.Length < union.Alternatives.Length)
            {
                Journal.Set(cell, left.Length == 1 ? left[0] : new UnionValue(left));
            }
        }
        else if (isNone && value is TensorValue { IsOpaque: true })
        {
            Journal.Set(cell, ConstantValue.None);
        }
    }

    private Cell? CellOf(Expression expression)
    {
        switch (expression)
        {
            case NameExpression name:
                for (var frame = Frame.Foreign.GetValueOrDefault(name.Name) ?? Frame; frame is not null; frame = frame.Parent)
                {
                    if (frame.TryGet(name.Name) is not null)
                    {
                        return frame.Cell(name.Name);
                    }
                }

                return null;
            case AttributeExpression attribute when CellOf(attribute.Value) is { Value: InstanceValue instance }:
                return instance.Attributes.TryGet(attribute.Name) is null ? null : instance.Attributes.Cell(attribute.Name);
            default:
                return null;
        }
    }
}
