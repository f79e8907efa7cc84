using System.Collections.Immutable;
using System.Text;
using AutoTriton.Python.Syntax;

namespace AutoTriton.Python.Unparsing;

/// <summary>Writes nodes as source.</summary>
internal sealed partial class SourceWriter : SyntaxVisitor<bool>
{
    private const int IndentWidth = 4;

    private readonly StringBuilder _text = new();
    private int _indent;

    /// <inheritdoc/>
    public override string ToString() => _text.ToString();

    /// <inheritdoc/>
    public override bool DefaultVisit(SyntaxNode node) =>
        throw new ArgumentException($"The node {node.Kind} cannot be written as source.", nameof(node));

    private bool Put(string text)
    {
        _text.Append(text);
        return true;
    }

    // In parentheses where it binds looser than its place allows.
    private void Put(Expression expression, int binding)
    {
        if (Binding.Of(expression) >= binding)
        {
            expression.Accept(this);
            return;
        }

        Put("(");
        expression.Accept(this);
        Put(")");
    }

    // Where a tuple needs no parentheses, nor does a yield.
    private void PutOpen(Expression expression)
    {
        if (expression is TupleExpression { Elements.IsEmpty: false } tuple)
        {
            PutTupleElements(tuple.Elements);
        }
        else
        {
            Put(expression, expression is NamedExpression ? Binding.Test : Binding.Loosest);
        }
    }

    private void PutTupleElements(ImmutableArray<Expression> elements)
    {
        PutElements(elements);
        if (elements.Length == 1)
        {
            Put(",");
        }
    }

    private void PutElements(ImmutableArray<Expression> elements)
    {
        for (var i = 0; i < elements.Length; i++)
        {
            Put(i == 0 ? "" : ", ");
            Put(elements[i], Binding.Test);
        }
    }

    private void PutNodes<T>(ImmutableArray<T> nodes, string separator)
        where T : SyntaxNode
    {
        for (var i = 0; i < nodes.Length; i++)
        {
            Put(i == 0 ? "" : separator);
            nodes[i].Accept(this);
        }
    }

    private void PutWords(ImmutableArray<string> words) => _text.AppendJoin(", ", words);
}
