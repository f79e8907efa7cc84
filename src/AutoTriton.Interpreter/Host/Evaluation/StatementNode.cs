using AutoTriton.Python.Syntax;

namespace AutoTriton.Interpreter.Host.Evaluation;

/// <summary>A statement prepared to run.</summary>
internal abstract class StatementNode(SourceSpan span)
{
    public SourceSpan Span { get; } = span;

    /// <summary>Whether a <c>yield</c> lies in it; such a statement runs by <see cref="Resume"/> only.</summary>
    public bool Yields { get; init; }

    /// <summary>Runs it to its end.</summary>
    public abstract Signal Execute(Frame frame);

    /// <summary>
    /// Runs it as far as the next <c>yield</c>, again and again; how it ended is in <see cref="Frame.Signal"/>.
    /// Statements with a <c>yield</c> in them override it.
    /// </summary>
    public virtual IEnumerable<object> Resume(Frame frame)
    {
        frame.Signal = Execute(frame);
        return [];
    }
}
