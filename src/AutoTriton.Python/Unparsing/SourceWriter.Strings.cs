using AutoTriton.Python.Syntax;

namespace AutoTriton.Python.Unparsing;

/// <content>
/// Constants and f-strings. Quotes go by how deep in f-strings a string stands, so that an inner one does not end an outer
/// one where older versions would let it.
/// </content>
internal sealed partial class SourceWriter
{
    private static readonly string[] Quotes = ["'", "\"", "'''", "\"\"\""];

    private int _quoteLevel;

    public override bool VisitConstantExpression(ConstantExpression node)
    {
        if (node.ConstantKind != ConstantKind.String)
        {
            return Put(Literals.Text(node));
        }

        var text = (string)node.Value!;
        var prefersDouble = _quoteLevel == 0 && text.Contains('\'') && !text.Contains('"');
        Literals.AppendString(_text, text, prefersDouble ? "\"" : Quotes[_quoteLevel % Quotes.Length]);
        return true;
    }

    public override bool VisitFormattedStringExpression(FormattedStringExpression node)
    {
        var quotes = Quotes[_quoteLevel % Quotes.Length];
        Put("f");
        Put(quotes);
        PutFormattedParts(node, quotes[0], inSpecification: false);
        return Put(quotes);
    }

    public override bool VisitFormattedValueExpression(FormattedValueExpression node)
    {
        PutField(node, Quotes[_quoteLevel % Quotes.Length][0]);
        return true;
    }

    private void PutFormattedParts(FormattedStringExpression node, char quote, bool inSpecification)
    {
        foreach (var part in node.Values)
        {
            switch (part)
            {
                case ConstantExpression { Value: string text }:
                    PutLiteralText(text, quote, inSpecification);
                    break;
                case FormattedValueExpression field:
                    PutField(field, quote);
                    break;
                default:
                    throw new ArgumentException($"An f-string cannot hold a part of kind {part.Kind}.", nameof(node));
            }
        }
    }

    // Braces are doubled in text, and written as escapes in a format specification, where they cannot be doubled.
    private void PutLiteralText(string text, char quote, bool inSpecification)
    {
        var start = _text.Length;
        Literals.AppendEscaped(_text, text, quote);
        var length = _text.Length - start;
        _text.Replace("{", inSpecification ? "\\x7b" : "{{", start, length);
        length = _text.Length - start;
        _text.Replace("}", inSpecification ? "\\x7d" : "}}", start, length);
    }

    private void PutField(FormattedValueExpression node, char quote)
    {
        Put("{");
        _quoteLevel++;
        var start = _text.Length;
        Put(node.Value, Binding.Or);
        _quoteLevel--;
        if (_text[start] == '{')
        {
            _text.Insert(start, ' ');
        }

        Put(node.Conversion < 0 ? "" : $"!{(char)node.Conversion}");
        if (node.FormatSpecification is FormattedStringExpression specification)
        {
            Put(":");
            PutFormattedParts(specification, quote, inSpecification: true);
        }

        Put("}");
    }
}
