using AutoTriton.Interpreter.Host.Evaluation.Targets;
using AutoTriton.Python.Syntax;

namespace AutoTriton.Interpreter.Host.Evaluation.Statements;

/// <summary><c>while</c>.</summary>
internal sealed class WhileNode(ExpressionNode test, StatementNode body, StatementNode? orElse, SourceSpan span) : StatementNode(span)
{
    public override Signal Execute(Frame frame)
    {
        while (Ops.Truth(test.Evaluate(frame)))
        {
            frame.World.CountStep();
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
        while (Ops.Truth(test.Evaluate(frame)))
        {
            frame.World.CountStep();
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
