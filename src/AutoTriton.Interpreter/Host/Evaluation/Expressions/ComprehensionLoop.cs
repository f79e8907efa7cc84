using AutoTriton.Interpreter.Host.Evaluation.Targets;

namespace AutoTriton.Interpreter.Host.Evaluation.Expressions;

/// <summary>One <c>for</c> clause of a comprehension with its conditions.</summary>
internal sealed record ComprehensionLoop(TargetNode Target, ExpressionNode Iterable, ExpressionNode[] Conditions)
{
    /// <summary>Whether the conditions hold.</summary>
    public bool Admits(Frame frame)
    {
        foreach (var condition in Conditions)
        {
            if (!Ops.Truth(condition.Evaluate(frame)))
            {
                return false;
            }
        }

        return true;
    }
}
