using AutoTriton.Python.Syntax;

namespace AutoTriton.Interpreter.Host.Evaluation.Expressions;

/// <summary>A comparison, chained or not.</summary>
internal sealed class CompareNode(ExpressionNode first, CompareOperator[] operators, ExpressionNode[] others, SourceSpan span) : ExpressionNode(span)
{
    public override object Evaluate(Frame frame)
    {
        var left = first.Evaluate(frame);
        for (var i = 0; ; i++)
        {
            var right = others[i].Evaluate(frame);
            var result = Ops.Compare(operators[i], left, right);
            if (i == operators.Length - 1 || !Ops.Truth(result))
            {
                return result;
            }

            left = right;
        }
    }
}
