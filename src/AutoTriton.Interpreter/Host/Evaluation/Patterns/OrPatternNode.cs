namespace AutoTriton.Interpreter.Host.Evaluation.Patterns;

/// <summary>Alternatives.</summary>
internal sealed class OrPatternNode(PatternNode[] alternatives) : PatternNode
{
    public override bool Matches(Frame frame, object value) => Array.Exists(alternatives, pattern => pattern.Matches(frame, value));
}
