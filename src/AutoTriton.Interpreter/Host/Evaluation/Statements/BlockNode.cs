using AutoTriton.Interpreter.Host.Evaluation.Targets;
using AutoTriton.Python.Syntax;

namespace AutoTriton.Interpreter.Host.Evaluation.Statements;

/// <summary>Statements one after another.</summary>
internal sealed class BlockNode(StatementNode[] statements, SourceSpan span) : StatementNode(span)
{
    public override Signal Execute(Frame frame)
    {
        foreach (var statement in statements)
        {
            frame.Current = statement;
            frame.World.CountStep();
            var signal = statement.Execute(frame);
            if (signal != Signal.Next)
            {
                return signal;
            }
        }

        return Signal.Next;
    }

    public override IEnumerable<object> Resume(Frame frame)
    {
        foreach (var statement in statements)
        {
            frame.Current = statement;
            frame.World.CountStep();
            if (!statement.Yields)
            {
                frame.Signal = statement.Execute(frame);
            }
            else
            {
                foreach (var item in statement.Resume(frame))
                {
                    yield return item;
                }
            }

            if (frame.Signal != Signal.Next)
            {
                yield break;
            }
        }

        frame.Signal = Signal.Next;
    }
}
