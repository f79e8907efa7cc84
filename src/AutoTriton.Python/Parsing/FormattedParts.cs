using System.Collections.Immutable;
using System.Text;
using AutoTriton.Python.Syntax;

namespace AutoTriton.Python.Parsing;

/// <summary>Collects the parts of an f-string; pieces of text side by side become one constant.</summary>
internal sealed class FormattedParts(NodeStack<Expression> parts)
{
    private readonly StringBuilder _text = new();
    private readonly int _mark = parts.Count;
    private SourceSpan _span;
    private bool _hasText;

    /// <summary>Adds text.</summary>
    public void AddText(ReadOnlySpan<char> text, SourceSpan span)
    {
        Extend(span);
        _text.Append(text);
    }

    /// <summary>Adds text with escapes.</summary>
    public void AddEscaped(ReadOnlySpan<char> text, SourceSpan span)
    {
        Extend(span);
        StringDecoder.Decode(text, _text, span);
    }

    /// <summary>Adds a replacement field.</summary>
    public void AddField(Expression field)
    {
        FlushText();
        parts.Push(field);
    }

    /// <summary>Takes all parts.</summary>
    public ImmutableArray<Expression> Take()
    {
        FlushText();
        return parts.Take(_mark);
    }

    /// <summary>Takes the text, where there is no field.</summary>
    public string TakeText() => _text.ToString();

    private void Extend(SourceSpan span)
    {
        _span = _hasText ? _span with { EndLine = span.EndLine, EndColumn = span.EndColumn } : span;
        _hasText = true;
    }

    private void FlushText()
    {
        if (_text.Length > 0)
        {
            parts.Push(new ConstantExpression(ConstantKind.String, _text.ToString(), _span));
        }

        _text.Clear();
        _hasText = false;
    }
}
