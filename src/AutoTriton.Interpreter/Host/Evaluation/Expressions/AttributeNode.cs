using AutoTriton.Python.Syntax;

namespace AutoTriton.Interpreter.Host.Evaluation.Expressions;

/// <summary>An attribute.</summary>
internal sealed class AttributeNode(ExpressionNode value, string name, SourceSpan span) : ExpressionNode(span)
{
    public override object Evaluate(Frame frame) => Ops.GetAttribute(value.Evaluate(frame), name);
}
