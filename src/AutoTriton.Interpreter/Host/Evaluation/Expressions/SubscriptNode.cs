using AutoTriton.Python.Syntax;

namespace AutoTriton.Interpreter.Host.Evaluation.Expressions;

/// <summary>A subscript.</summary>
internal sealed class SubscriptNode(ExpressionNode value, ExpressionNode index, SourceSpan span) : ExpressionNode(span)
{
    public override object Evaluate(Frame frame)
    {
        var container = value.Evaluate(frame);
        return Ops.GetItem(container, index.Evaluate(frame));
    }
}
