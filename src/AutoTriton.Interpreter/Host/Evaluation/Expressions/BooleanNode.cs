using AutoTriton.Python.Syntax;

namespace AutoTriton.Interpreter.Host.Evaluation.Expressions;

/// <summary><c>and</c> and <c>or</c>.</summary>
internal sealed class BooleanNode(bool isAnd, ExpressionNode[] values, SourceSpan span) : ExpressionNode(span)
{
    public override object Evaluate(Frame frame)
    {
        for (var i = 0; i < values.Length - 1; i++)
        {
            var value = values[i].Evaluate(frame);
            if (Ops.Truth(value) != isAnd)
            {
                return value;
            }
        }

        return values[^1].Evaluate(frame);
    }
}
