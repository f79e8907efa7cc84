namespace AutoTriton.Python.Syntax;

/// <summary>A place in a source text: from a start to an end that is not included.</summary>
/// <param name="StartLine">First line, counted from 1.</param>
/// <param name="StartColumn">First column, counted from 0, in UTF-16 code units.</param>
/// <param name="EndLine">Line of the end, counted from 1.</param>
/// <param name="EndColumn">Column of the end (not included), counted from 0, in UTF-16 code units.</param>
public readonly record struct SourceSpan(int StartLine, int StartColumn, int EndLine, int EndColumn)
{
    /// <summary>The place as <c>line:column</c>, both counted from 1, as editors show it.</summary>
    /// <returns>The place in words.</returns>
    public override string ToString() => $"{StartLine}:{StartColumn + 1}";
}
