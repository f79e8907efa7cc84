using AutoTriton.Interpreter.Host.Evaluation.Targets;

namespace AutoTriton.Interpreter.Host.Evaluation.Patterns;

/// <summary>A dict that has certain keys.</summary>
internal sealed class MappingPatternNode(ExpressionNode[] keys, PatternNode[] patterns, TargetNode? rest) : PatternNode
{
    public override bool Matches(Frame frame, object value)
    {
        if (value is not PyDict dict)
        {
            return false;
        }

        var left = rest is null ? null : dict.Copy();
        for (var i = 0; i < keys.Length; i++)
        {
            var key = keys[i].Evaluate(frame);
            if (!dict.TryGet(key, out var item) || !patterns[i].Matches(frame, item))
            {
                return false;
            }

            left?.Remove(key, out _);
        }

        rest?.Assign(frame, left!);
        return true;
    }
}
