using AutoTriton.Interpreter.Host.Evaluation.Targets;
using AutoTriton.Python.Syntax;

namespace AutoTriton.Interpreter.Host.Evaluation.Statements;

/// <summary><c>raise</c>.</summary>
internal sealed class RaiseNode(ExpressionNode? exception, ExpressionNode? cause, SourceSpan span) : StatementNode(span)
{
    public override Signal Execute(Frame frame)
    {
        if (exception is null)
        {
            throw frame.World.Handled is { } handled
                ? new PythonException(handled.Value)
                : Raise.RuntimeError("No active exception to reraise");
        }

        var raised = Errors.Exception(exception.Evaluate(frame));
        if (cause is not null)
        {
            raised.Value.Cause = cause.Evaluate(frame);
        }

        raised.Value.Context = (object?)frame.World.Handled?.Value ?? Py.None;
        throw raised;
    }
}
