using AutoTriton.Python.Syntax;

namespace AutoTriton.Interpreter.Host.Evaluation.Expressions;

/// <summary>A binary operator.</summary>
internal sealed class BinaryNode(BinaryOperator op, ExpressionNode left, ExpressionNode right, SourceSpan span) : ExpressionNode(span)
{
    public override object Evaluate(Frame frame)
    {
        var first = left.Evaluate(frame);
        var second = right.Evaluate(frame);
        frame.World.CountStep();
        return Ops.Binary(op, first, second);
    }
}
