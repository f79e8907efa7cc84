using AutoTriton.Python.Syntax;

namespace AutoTriton.Interpreter.Host.Evaluation.Expressions;

/// <summary>An expression that the host does not support: ends the run when it is reached.</summary>
internal sealed class FaultNode(string message, SourceSpan span) : ExpressionNode(span)
{
    public override object Evaluate(Frame frame) => throw HostFault.NotSupported(message);
}
