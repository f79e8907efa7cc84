using AutoTriton.Python.Syntax;

namespace AutoTriton.Interpreter.Host.Evaluation.Expressions;

/// <summary>A unary operator.</summary>
internal sealed class UnaryNode(UnaryOperator op, ExpressionNode operand, SourceSpan span) : ExpressionNode(span)
{
    public override object Evaluate(Frame frame) => Ops.Unary(op, operand.Evaluate(frame));
}
