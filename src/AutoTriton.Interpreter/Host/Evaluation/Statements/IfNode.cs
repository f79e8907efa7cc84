using AutoTriton.Interpreter.Host.Evaluation.Targets;
using AutoTriton.Python.Syntax;

namespace AutoTriton.Interpreter.Host.Evaluation.Statements;

/// <summary><c>if</c>.</summary>
internal sealed class IfNode(ExpressionNode test, StatementNode body, StatementNode? orElse, SourceSpan span) : StatementNode(span)
{
    public override Signal Execute(Frame frame) => Ops.Truth(test.Evaluate(frame)) ? body.Execute(frame) : orElse?.Execute(frame) ?? Signal.Next;

    public override IEnumerable<object> Resume(Frame frame)
    {
        var branch = Ops.Truth(test.Evaluate(frame)) ? body : orElse;
        if (branch is null)
        {
            frame.Signal = Signal.Next;
            return [];
        }

        return branch.Resume(frame);
    }
}
