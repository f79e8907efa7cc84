using System.Collections.Immutable;
using System.Globalization;
using System.Numerics;
using System.Text;
using AutoTriton.Python.Syntax;

namespace AutoTriton.Python.Dumping;

/// <summary>Writes nodes, lists and values, each on a line behind its field's name.</summary>
internal sealed partial class DumpWriter(ByteColumns? columns, WholePlaces? wholePlaces) : SyntaxVisitor<bool>
{
    private readonly StringBuilder _text = new();
    private int _indent;
    private string _label = "";
    private SourceSpan? _whole;

    /// <inheritdoc/>
    public override string ToString() => _text.ToString();

    /// <inheritdoc/>
    public override bool DefaultVisit(SyntaxNode node) => throw new ArgumentException($"The node {node.Kind} has no form in a dump.", nameof(node));

    // The line of a node; its fields follow, one level deeper, up to End.
    private void Begin(string name, SyntaxNode? placed)
    {
        Line(name);
        if (placed is not null && columns is not null)
        {
            var span = _whole ?? placed.Span;
            _text.Append(CultureInfo.InvariantCulture, $" {span.StartLine}:{columns.Of(span.StartLine, span.StartColumn)}");
            _text.Append(CultureInfo.InvariantCulture, $"-{span.EndLine}:{columns.Of(span.EndLine, span.EndColumn)}");
        }

        _text.Append('\n');
        _indent++;
    }

    private bool End()
    {
        _indent--;
        return true;
    }

    private void Line(string content) => _text.Append(' ', _indent).Append(_label).Append(content);

    private void Field(string name, SyntaxNode? node)
    {
        if (node is not null)
        {
            _label = name + " ";
            node.Accept(this);
        }
    }

    private void Field<T>(string name, ImmutableArray<T> nodes)
        where T : SyntaxNode?
    {
        if (nodes.IsEmpty)
        {
            return;
        }

        BeginList(name, nodes.Length);
        foreach (var node in nodes)
        {
            _label = "- ";
            if (node is null)
            {
                Line("None");
                _text.Append('\n');
            }
            else
            {
                node.Accept(this);
            }
        }

        _indent--;
    }

    private void Words(string name, ImmutableArray<string> words)
    {
        if (words.IsEmpty)
        {
            return;
        }

        BeginList(name, words.Length);
        foreach (var word in words)
        {
            _label = "- ";
            Line(Quote(word));
            _text.Append('\n');
        }

        _indent--;
    }

    private void BeginList(string name, int count)
    {
        _label = name + " ";
        Line(string.Create(CultureInfo.InvariantCulture, $"[{count}]"));
        _text.Append('\n');
        _indent++;
    }

    private void Value(string name, string value)
    {
        _label = name + " ";
        Line(value);
        _text.Append('\n');
    }

    private void Value(string name, int value) => Value(name, value.ToString(CultureInfo.InvariantCulture));

    private void Word(string name, string? word)
    {
        if (word is not null)
        {
            Value(name, Quote(word));
        }
    }

    private static string ConstantText(ConstantExpression constant) => constant.ConstantKind switch
    {
        ConstantKind.None => "None",
        ConstantKind.Ellipsis => "Ellipsis",
        ConstantKind.Boolean => (bool)constant.Value! ? "True" : "False",
        ConstantKind.Integer => "int " + Hexadecimal((BigInteger)constant.Value!),
        ConstantKind.Float => "float " + Bits((double)constant.Value!),
        ConstantKind.Imaginary => "complex " + Bits((double)constant.Value!),
        ConstantKind.Bytes => "bytes " + Convert.ToHexStringLower(((ImmutableArray<byte>)constant.Value!).AsSpan()),
        _ => "str " + Quote((string)constant.Value!),
    };

    private static string Hexadecimal(BigInteger value)
    {
        var digits = value.ToString("x", CultureInfo.InvariantCulture).TrimStart('0');
        return "0x" + (digits.Length == 0 ? "0" : digits);
    }

    private static string Bits(double value) =>
        BitConverter.DoubleToUInt64Bits(value).ToString("x16", CultureInfo.InvariantCulture);

    private static string Quote(string text)
    {
        var quoted = new StringBuilder(text.Length + 2).Append('"');
        foreach (var unit in text)
        {
            if (unit is >= ' ' and < (char)127 and not ('"' or '\\'))
            {
                quoted.Append(unit);
            }
            else
            {
                quoted.Append(CultureInfo.InvariantCulture, $"\\u{(int)unit:x4}");
            }
        }

        return quoted.Append('"').ToString();
    }
}
