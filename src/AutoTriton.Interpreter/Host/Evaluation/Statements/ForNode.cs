using AutoTriton.Interpreter.Host.Evaluation.Targets;
using AutoTriton.Python.Syntax;

namespace AutoTriton.Interpreter.Host.Evaluation.Statements;

/// <summary><c>for</c>.</summary>
internal sealed class ForNode(TargetNode target, ExpressionNode iterable, StatementNode body, StatementNode? orElse, SourceSpan span) : StatementNode(span)
{
    public override Signal Execute(Frame frame)
    {
        var items = Ops.GetIterator(iterable.Evaluate(frame));
        while (items.MoveNext())
        {
            frame.World.CountStep();
            target.Assign(frame, items.Current);
            var signal = body.Execute(frame);
            if (signal == Signal.Break)
            {
                return Signal.Next;
            }

            if (signal == Signal.Return)
            {
                return signal;
            }

            frame.Current = this;
        }

        return orElse?.Execute(frame) ?? Signal.Next;
    }

    public override IEnumerable<object> Resume(Frame frame)
    {
        var items = Ops.GetIterator(iterable.Evaluate(frame));
        while (items.MoveNext())
        {
            frame.World.CountStep();
            target.Assign(frame, items.Current);
            foreach (var item in body.Resume(frame))
            {
                yield return item;
            }

            if (frame.Signal is Signal.Break or Signal.Return)
            {
                frame.Signal = frame.Signal == Signal.Break ? Signal.Next : Signal.Return;
                yield break;
            }

            frame.Current = this;
        }

        frame.Signal = Signal.Next;
        foreach (var item in orElse?.Resume(frame) ?? [])
        {
            yield return item;
        }
    }
}
