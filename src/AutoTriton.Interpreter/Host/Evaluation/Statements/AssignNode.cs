using AutoTriton.Interpreter.Host.Evaluation.Targets;
using AutoTriton.Python.Syntax;

namespace AutoTriton.Interpreter.Host.Evaluation.Statements;

/// <summary>An assignment.</summary>
internal sealed class AssignNode(TargetNode[] targets, ExpressionNode value, SourceSpan span) : StatementNode(span)
{
    public override Signal Execute(Frame frame)
    {
        var result = value.Evaluate(frame);
        foreach (var target in targets)
        {
            target.Assign(frame, result);
        }

        return Signal.Next;
    }
}
