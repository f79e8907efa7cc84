using AutoTriton.Interpreter.Host.Evaluation.Targets;
using AutoTriton.Python.Syntax;

namespace AutoTriton.Interpreter.Host.Evaluation.Statements;

/// <summary><c>assert</c>.</summary>
internal sealed class AssertNode(ExpressionNode test, ExpressionNode? message, SourceSpan span) : StatementNode(span)
{
    public override Signal Execute(Frame frame)
    {
        if (Ops.Truth(test.Evaluate(frame)))
        {
            return Signal.Next;
        }

        throw message is null
            ? Raise.Of(ExceptionTypes.AssertionError)
            : Raise.Of(ExceptionTypes.AssertionError, message.Evaluate(frame));
    }
}
