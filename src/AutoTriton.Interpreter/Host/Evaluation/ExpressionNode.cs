using AutoTriton.Python.Syntax;

namespace AutoTriton.Interpreter.Host.Evaluation;

/// <summary>An expression prepared to run.</summary>
internal abstract class ExpressionNode(SourceSpan span)
{
    public SourceSpan Span { get; } = span;

    public abstract object Evaluate(Frame frame);
}
