using AutoTriton.Interpreter.Host.Evaluation.Targets;
using AutoTriton.Python.Syntax;

namespace AutoTriton.Interpreter.Host.Evaluation.Statements;

/// <summary>An expression as a statement.</summary>
internal sealed class ExpressionStatementNode(ExpressionNode value, SourceSpan span) : StatementNode(span)
{
    public override Signal Execute(Frame frame)
    {
        value.Evaluate(frame);
        return Signal.Next;
    }
}
