using AutoTriton.Interpreter.Host.Evaluation.Targets;
using AutoTriton.Python.Syntax;

namespace AutoTriton.Interpreter.Host.Evaluation.Statements;

/// <summary><c>return</c>.</summary>
internal sealed class ReturnNode(ExpressionNode? value, SourceSpan span) : StatementNode(span)
{
    public override Signal Execute(Frame frame)
    {
        frame.ReturnValue = value?.Evaluate(frame) ?? Py.None;
        return Signal.Return;
    }
}
