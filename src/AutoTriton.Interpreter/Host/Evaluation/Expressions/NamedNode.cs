using AutoTriton.Interpreter.Host.Evaluation.Targets;
using AutoTriton.Python.Syntax;

namespace AutoTriton.Interpreter.Host.Evaluation.Expressions;

/// <summary><c>(name := value)</c>.</summary>
internal sealed class NamedNode(TargetNode target, ExpressionNode value, SourceSpan span) : ExpressionNode(span)
{
    public override object Evaluate(Frame frame)
    {
        var result = value.Evaluate(frame);
        target.Assign(frame, result);
        return result;
    }
}
