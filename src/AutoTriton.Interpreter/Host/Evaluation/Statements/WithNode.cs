using AutoTriton.Interpreter.Host.Evaluation.Targets;
using AutoTriton.Python.Syntax;

namespace AutoTriton.Interpreter.Host.Evaluation.Statements;

/// <summary><c>with</c>, of one item; several are nested.</summary>
internal sealed class WithNode(ExpressionNode context, TargetNode? target, StatementNode body, SourceSpan span) : StatementNode(span)
{
    public override Signal Execute(Frame frame)
    {
        var manager = Enter(frame);
        Signal signal;
        try
        {
            signal = body.Execute(frame);
        }
        catch (PythonException exception) when (!frame.Locate(exception))
        {
            if (!Leave(manager, exception))
            {
                throw;
            }

            return Signal.Next;
        }

        var value = frame.ReturnValue;
        Leave(manager, null);
        frame.ReturnValue = value;
        return signal;
    }

    public override IEnumerable<object> Resume(Frame frame)
    {
        var manager = Enter(frame);
        var inner = body.Resume(frame).GetEnumerator();
        while (true)
        {
            try
            {
                if (!inner.MoveNext())
                {
                    break;
                }
            }
            catch (PythonException exception) when (!frame.Locate(exception))
            {
                if (!Leave(manager, exception))
                {
                    throw;
                }

                frame.Signal = Signal.Next;
                yield break;
            }

            yield return inner.Current;
        }

        var (signal, value) = (frame.Signal, frame.ReturnValue);
        Leave(manager, null);
        (frame.Signal, frame.ReturnValue) = (signal, value);
    }

    private static bool Leave(object manager, PythonException? exception)
    {
        var exit = Ops.GetAttribute(manager, "__exit__");
        return exception is null
            ? Ops.Truth(Ops.Call(exit, Py.None, Py.None, Py.None))
            : Ops.Truth(Ops.Call(exit, exception.Value.Class, exception.Value, Py.None));
    }

    private object Enter(Frame frame)
    {
        var manager = context.Evaluate(frame);
        if (!Ops.TryGetAttribute(manager, "__enter__", out var enter) || !Ops.TryGetAttribute(manager, "__exit__", out _))
        {
            throw Raise.TypeError($"'{Ops.TypeName(manager)}' object does not support the context manager protocol");
        }

        var value = Ops.Call(enter);
        target?.Assign(frame, value);
        return manager;
    }
}
