using AutoTriton.Interpreter.Host.Evaluation.Targets;

namespace AutoTriton.Interpreter.Host.Evaluation.Patterns;

/// <summary>A pattern whose value is bound to a name; without a pattern anything fits, without a name nothing is bound.</summary>
internal sealed class CapturePatternNode(PatternNode? pattern, TargetNode? target) : PatternNode
{
    public override bool Matches(Frame frame, object value)
    {
        if (pattern is not null && !pattern.Matches(frame, value))
        {
            return false;
        }

        target?.Assign(frame, value);
        return true;
    }
}
