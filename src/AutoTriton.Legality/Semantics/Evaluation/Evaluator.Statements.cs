using System.Collections.Immutable;
using AutoTriton.Legality.Semantics.Facts;
using AutoTriton.Legality.Semantics.Paths;
using AutoTriton.Legality.Semantics.Values;
using AutoTriton.Python.Syntax;

namespace AutoTriton.Legality.Semantics.Evaluation;

internal sealed partial class Evaluator
{
    private Flow Execute(ImmutableArray<Statement> body)
    {
        for (var index = 0; index < body.Length; index++)
        {
            if (Execute(body[index]) == Flow.Ended)
            {
                if (index + 1 < body.Length)
                {
                    Facts.AddDead(body[index + 1]);
                }

                return Flow.Ended;
            }
        }

        return Flow.Next;
    }

    private Flow Execute(Statement statement)
    {
        Step();
        var flow = statement switch
        {
            ExpressionStatement expression => After(() => Evaluate(expression.Value)),
            AssignStatement assign => Assign(assign),
            AugmentedAssignStatement assign => After(() => AssignAugmented(assign)),
            AnnotatedAssignStatement assign => AssignAnnotated(assign),
            ReturnStatement result => Return(result, result.Value is null ? ConstantValue.None : Evaluate(result.Value)),
            IfStatement branch => If(branch),
            ForStatement loop => For(loop),
            WhileStatement loop => While(loop),
            WithStatement with => With(with),
            TryStatement attempt => Try(attempt),
            RaiseStatement raise => Raise(raise),
            AssertStatement assert => Assert(assert),
            ImportStatement import => Import(import),
            ImportFromStatement import => Import(import),
            FunctionDefinition function => Define(function),
            ClassDefinition @class => Define(@class),
            GlobalStatement global => Foreign(global.Names, global),
            NonlocalStatement nonlocal => Nonlocal(nonlocal),
            DeleteStatement delete => Delete(delete),
            MatchStatement match => Match(match),
            BreakStatement => Leave(loop => loop.Breaks),
            ContinueStatement => Leave(loop => loop.Continues),
            _ => Flow.Next,
        };
        if (_ended)
        {
            _ended = false;
            return Flow.Ended;
        }

        return flow;
    }

    private static Flow After(Action action)
    {
        action();
        return Flow.Next;
    }

    private static Flow After(Func<Value> action)
    {
        action();
        return Flow.Next;
    }

    private Flow Assign(AssignStatement assign)
    {
        var value = Evaluate(assign.Value);
        foreach (var target in assign.Targets)
        {
            Assign(target, value);
        }

        return Flow.Next;
    }

    private Flow AssignAnnotated(AnnotatedAssignStatement assign)
    {
        if (assign.Value is not null)
        {
            Assign(assign.Target, Evaluate(assign.Value));
        }
        else if (Frame.IsClassBody && assign.Target is NameExpression field)
        {
            Journal.Set(Frame.Cell(FieldPrefix + field.Name), ConstantValue.None);
        }

        return Flow.Next;
    }

    private Flow Return(SyntaxNode node, Value value)
    {
        if (_ended)
        {
            return Flow.Ended;
        }

        if (Call.IsEntry)
        {
            AddOutcome(node, value);
        }

        Call.Returns.Add((node, value, Capture(Call.Mark)));
        return Flow.Ended;
    }

    private Flow Raise(RaiseStatement raise)
    {
        if (raise.Exception is not null)
        {
            Evaluate(raise.Exception);
        }

        return Flow.Ended;
    }

    private Flow Assert(AssertStatement assert)
    {
        var truth = Evaluate(assert.Test).Truth;
        Narrow(assert.Test, true);
        return truth == Truth.False && !IsKernel ? Flow.Ended : Flow.Next;
    }

    private Flow Leave(Func<LoopScope, List<PathSnapshot>> exits)
    {
        if (Call.Loops.TryPeek(out var loop))
        {
            exits(loop).Add(Capture(loop.Mark));
        }

        return Flow.Ended;
    }

    private Flow Import(ImportStatement import)
    {
        foreach (var alias in import.Names)
        {
            Facts.Add(new UseFact(import, alias.Name, UseKind.Import));
            var name = alias.AsName ?? alias.Name.Split('.')[0];
            Journal.Set(Frame.Cell(name), new ExternalValue(LibraryPaths.Canonical(alias.AsName is null ? name : alias.Name)));
        }

        return Flow.Next;
    }

    private Flow Import(ImportFromStatement import)
    {
        var module = new string('.', import.Level) + import.Module;
        foreach (var alias in import.Names)
        {
            Facts.Add(new UseFact(import, alias.Name == "*" ? module : $"{module}.{alias.Name}", UseKind.Import));
            if (alias.Name == "*")
            {
                StarModules.Add(LibraryPaths.Canonical(module));
                continue;
            }

            Journal.Set(Frame.Cell(alias.AsName ?? alias.Name), new ExternalValue(LibraryPaths.Canonical($"{module}.{alias.Name}")));
        }

        return Flow.Next;
    }

    private Flow Foreign(ImmutableArray<string> names, SyntaxNode node)
    {
        _ = node;
        foreach (var name in names)
        {
            Frame.SetForeign(name, Module);
        }

        return Flow.Next;
    }

    private Flow Nonlocal(NonlocalStatement nonlocal)
    {
        foreach (var name in nonlocal.Names)
        {
            for (var frame = Frame.Parent; frame is not null; frame = frame.Parent)
            {
                if (!frame.IsClassBody && frame.TryGet(name) is not null)
                {
                    Frame.SetForeign(name, frame);
                    break;
                }
            }
        }

        return Flow.Next;
    }

    private Flow Delete(DeleteStatement delete)
    {
        foreach (var target in delete.Targets)
        {
            if (target is NameExpression name)
            {
                Journal.Set(Frame.Cell(name.Name), null);
            }
            else if (target is AttributeExpression attribute && Evaluate(attribute.Value) is ExternalValue external)
            {
                Facts.Add(new UseFact(delete, $"{external.Path}.{attribute.Name}", UseKind.Write));
            }
            else if (target is SubscriptExpression element)
            {
                Keep(delete, Evaluate(element.Value), DataValue.Unknown);
            }
            else if (target is AttributeExpression own && Evaluate(own.Value) is InstanceValue kept)
            {
                Keep(delete, kept, DataValue.Unknown);
            }
        }

        return Flow.Next;
    }

    private Flow Match(MatchStatement match)
    {
        Evaluate(match.Subject);
        var ways = new List<Func<Flow>>();
        var isTotal = false;
        foreach (var branch in match.Cases)
        {
            ways.Add(() =>
            {
                BindPattern(branch.Pattern);
                return Execute(branch.Body);
            });
            isTotal |= branch.Guard is null && branch.Pattern is AsPattern { Pattern: null };
        }

        if (!isTotal)
        {
            ways.Add(() => Flow.Next);
        }

        return Fork([.. ways]);
    }

    private void BindPattern(Pattern pattern)
    {
        if (pattern is AsPattern { Name: { } name })
        {
            Journal.Set(Frame.Cell(name), DataValue.Unknown);
        }

        pattern.VisitChildren(child =>
        {
            if (child is Pattern inner)
            {
                BindPattern(inner);
            }
        });
    }
}
