using AutoTriton.Interpreter.Host.Evaluation.Targets;
using AutoTriton.Python.Syntax;

namespace AutoTriton.Interpreter.Host.Evaluation.Statements;

/// <summary>An augmented assignment to an attribute or element: what it lies in is evaluated once.</summary>
internal sealed class AugmentedPlaceNode(BinaryOperator op, ExpressionNode container, string? attribute, ExpressionNode? index, ExpressionNode value, SourceSpan span) : StatementNode(span)
{
    public override Signal Execute(Frame frame)
    {
        var owner = container.Evaluate(frame);
        if (attribute is not null)
        {
            var left = Ops.GetAttribute(owner, attribute);
            Ops.SetAttribute(owner, attribute, Ops.InPlace(op, left, value.Evaluate(frame)));
            return Signal.Next;
        }

        var key = index!.Evaluate(frame);
        var item = Ops.GetItem(owner, key);
        Ops.SetItem(owner, key, Ops.InPlace(op, item, value.Evaluate(frame)));
        return Signal.Next;
    }
}
