using AutoTriton.Python.Syntax;

namespace AutoTriton.Interpreter.Host.Evaluation.Expressions;

/// <summary><c>body if test else orElse</c>.</summary>
internal sealed class ConditionalNode(ExpressionNode test, ExpressionNode body, ExpressionNode orElse, SourceSpan span) : ExpressionNode(span)
{
    public override object Evaluate(Frame frame) => Ops.Truth(test.Evaluate(frame)) ? body.Evaluate(frame) : orElse.Evaluate(frame);
}
