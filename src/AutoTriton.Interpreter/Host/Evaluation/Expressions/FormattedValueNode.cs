using AutoTriton.Python.Syntax;

namespace AutoTriton.Interpreter.Host.Evaluation.Expressions;

/// <summary>A replacement field of an f-string.</summary>
internal sealed class FormattedValueNode(ExpressionNode value, int conversion, ExpressionNode? specification, SourceSpan span) : ExpressionNode(span)
{
    public override object Evaluate(Frame frame)
    {
        var item = value.Evaluate(frame);
        item = conversion switch
        {
            'r' or 'a' => Ops.Repr(item),
            's' => Ops.Str(item),
            _ => item,
        };
        return Ops.Format(item, (string?)specification?.Evaluate(frame) ?? "");
    }
}
