using AutoTriton.Interpreter.Host.Evaluation.Patterns;
using AutoTriton.Python.Syntax;

namespace AutoTriton.Interpreter.Host.Evaluation.Statements;

/// <summary><c>match</c>.</summary>
internal sealed class MatchNode(ExpressionNode subject, (PatternNode Pattern, ExpressionNode? Guard, StatementNode Body)[] cases, SourceSpan span) : StatementNode(span)
{
    public override Signal Execute(Frame frame) => Choose(frame)?.Execute(frame) ?? Signal.Next;

    public override IEnumerable<object> Resume(Frame frame)
    {
        frame.Signal = Signal.Next;
        return Choose(frame)?.Resume(frame) ?? [];
    }

    private StatementNode? Choose(Frame frame)
    {
        var value = subject.Evaluate(frame);
        foreach (var (pattern, guard, body) in cases)
        {
            if (pattern.Matches(frame, value) && (guard is null || Ops.Truth(guard.Evaluate(frame))))
            {
                return body;
            }
        }

        return null;
    }
}
