using AutoTriton.Interpreter.Host.Evaluation.Targets;
using AutoTriton.Python.Syntax;

namespace AutoTriton.Interpreter.Host.Evaluation.Statements;

/// <summary>An augmented assignment to a name.</summary>
internal sealed class AugmentedAssignNode(BinaryOperator op, ExpressionNode read, TargetNode target, ExpressionNode value, SourceSpan span) : StatementNode(span)
{
    public override Signal Execute(Frame frame)
    {
        var left = read.Evaluate(frame);
        target.Assign(frame, Ops.InPlace(op, left, value.Evaluate(frame)));
        return Signal.Next;
    }
}
