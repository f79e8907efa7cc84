using AutoTriton.Interpreter.Host.Evaluation.Targets;
using AutoTriton.Python.Syntax;

namespace AutoTriton.Interpreter.Host.Evaluation.Statements;

/// <summary>
/// <c>try</c>. Only Python exceptions are caught, and only they run <c>finally</c>: a fault (a limit, something forbidden
/// or not supported) ends the run without another step of the candidate's.
/// </summary>
internal sealed class TryNode(StatementNode body, HandlerNode[] handlers, StatementNode? orElse, StatementNode? finalBody, SourceSpan span) : StatementNode(span)
{
    public override Signal Execute(Frame frame)
    {
        if (finalBody is null)
        {
            return Guarded(frame);
        }

        Signal signal;
        try
        {
            signal = Guarded(frame);
        }
        catch (PythonException exception) when (!frame.Locate(exception))
        {
            var ended = finalBody.Execute(frame);
            if (ended == Signal.Next)
            {
                throw;
            }

            return ended;
        }

        var value = frame.ReturnValue;
        var final = finalBody.Execute(frame);
        if (final == Signal.Next)
        {
            frame.ReturnValue = value;
            return signal;
        }

        return final;
    }

    public override IEnumerable<object> Resume(Frame frame)
    {
        PythonException? raised = null;
        var inner = ResumeGuarded(frame).GetEnumerator();
        while (TryMove(frame, inner, ref raised))
        {
            yield return inner.Current;
        }

        if (finalBody is not null)
        {
            var (signal, value) = (frame.Signal, frame.ReturnValue);
            foreach (var item in finalBody.Resume(frame))
            {
                yield return item;
            }

            if (frame.Signal != Signal.Next)
            {
                yield break;
            }

            (frame.Signal, frame.ReturnValue) = (signal, value);
        }

        if (raised is not null)
        {
            throw new PythonException(raised.Value);
        }
    }

    private static bool TryMove(Frame frame, IEnumerator<object> inner, ref PythonException? raised)
    {
        try
        {
            return inner.MoveNext();
        }
        catch (PythonException exception) when (!frame.Locate(exception))
        {
            raised = exception;
            return false;
        }
    }

    private Signal Guarded(Frame frame)
    {
        Signal signal;
        try
        {
            signal = body.Execute(frame);
        }
        catch (PythonException exception) when (!frame.Locate(exception))
        {
            if (FindHandler(frame, exception) is not { } handler)
            {
                throw;
            }

            return Handle(frame, handler, exception);
        }

        return signal == Signal.Next && orElse is not null ? orElse.Execute(frame) : signal;
    }

    private IEnumerable<object> ResumeGuarded(Frame frame)
    {
        PythonException? raised = null;
        var inner = body.Resume(frame).GetEnumerator();
        while (TryMove(frame, inner, ref raised))
        {
            yield return inner.Current;
        }

        if (raised is null)
        {
            if (frame.Signal == Signal.Next && orElse is not null)
            {
                foreach (var item in orElse.Resume(frame))
                {
                    yield return item;
                }
            }

            yield break;
        }

        if (FindHandler(frame, raised) is not { } handler)
        {
            throw new PythonException(raised.Value);
        }

        var outer = frame.World.Handled;
        frame.World.Handled = raised;
        handler.Target?.Assign(frame, raised.Value);
        PythonException? second = null;
        var rest = handler.Body.Resume(frame).GetEnumerator();
        while (TryMove(frame, rest, ref second))
        {
            frame.World.Handled = outer;
            yield return rest.Current;
            frame.World.Handled = raised;
        }

        frame.World.Handled = outer;
        if (second is not null)
        {
            throw new PythonException(second.Value);
        }
    }

    private HandlerNode? FindHandler(Frame frame, PythonException exception)
    {
        foreach (var handler in handlers)
        {
            if (handler.Type is null || Errors.Matches(exception, handler.Type.Evaluate(frame)))
            {
                return handler;
            }
        }

        return null;
    }

    private static Signal Handle(Frame frame, HandlerNode handler, PythonException exception)
    {
        var outer = frame.World.Handled;
        frame.World.Handled = exception;
        try
        {
            handler.Target?.Assign(frame, exception.Value);
            return handler.Body.Execute(frame);
        }
        finally
        {
            frame.World.Handled = outer;
        }
    }
}
