using AutoTriton.Interpreter.Host.Evaluation.Targets;
using AutoTriton.Python.Syntax;

namespace AutoTriton.Interpreter.Host.Evaluation.Statements;

/// <summary><c>del</c>.</summary>
internal sealed class DeleteNode(TargetNode[] targets, SourceSpan span) : StatementNode(span)
{
    public override Signal Execute(Frame frame)
    {
        foreach (var target in targets)
        {
            target.Delete(frame);
        }

        return Signal.Next;
    }
}
