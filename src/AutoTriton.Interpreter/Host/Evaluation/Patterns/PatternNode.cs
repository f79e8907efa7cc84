namespace AutoTriton.Interpreter.Host.Evaluation.Patterns;

/// <summary>A pattern of a <c>case</c>.</summary>
internal abstract class PatternNode
{
    /// <summary>Whether a value fits; binds names as it goes.</summary>
    public abstract bool Matches(Frame frame, object value);
}
