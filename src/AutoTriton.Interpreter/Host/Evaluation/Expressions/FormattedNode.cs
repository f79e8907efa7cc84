using System.Text;
using AutoTriton.Python.Syntax;

namespace AutoTriton.Interpreter.Host.Evaluation.Expressions;

/// <summary>An f-string.</summary>
internal sealed class FormattedNode(ExpressionNode[] parts, SourceSpan span) : ExpressionNode(span)
{
    public override object Evaluate(Frame frame)
    {
        var text = new StringBuilder();
        foreach (var part in parts)
        {
            text.Append((string)part.Evaluate(frame));
            World.ChargeMemory(2L * text.Length);
        }

        return text.ToString();
    }
}
