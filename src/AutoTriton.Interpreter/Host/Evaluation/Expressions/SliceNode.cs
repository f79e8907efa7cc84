using AutoTriton.Python.Syntax;

namespace AutoTriton.Interpreter.Host.Evaluation.Expressions;

/// <summary>A slice.</summary>
internal sealed class SliceNode(ExpressionNode? start, ExpressionNode? stop, ExpressionNode? step, SourceSpan span) : ExpressionNode(span)
{
    public override object Evaluate(Frame frame) => new PySlice(
        start?.Evaluate(frame) ?? Py.None, stop?.Evaluate(frame) ?? Py.None, step?.Evaluate(frame) ?? Py.None);
}
