using AutoTriton.Python.Syntax;

namespace AutoTriton.Interpreter.Host.Evaluation.Expressions;

/// <summary>A constant.</summary>
internal sealed class ConstantNode(object value, SourceSpan span) : ExpressionNode(span)
{
    public object Value { get; } = value;

    public override object Evaluate(Frame frame) => Value;
}
