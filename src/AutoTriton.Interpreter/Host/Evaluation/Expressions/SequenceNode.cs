using AutoTriton.Python.Syntax;

namespace AutoTriton.Interpreter.Host.Evaluation.Expressions;

/// <summary>A list, tuple or set display, with or without stars.</summary>
internal sealed class SequenceNode(SyntaxKind kind, (ExpressionNode Value, bool IsStar)[] elements, SourceSpan span) : ExpressionNode(span)
{
    private readonly bool _hasStars = elements.Any(element => element.IsStar);

    public override object Evaluate(Frame frame)
    {
        if (kind == SyntaxKind.TupleExpression && !_hasStars)
        {
            var items = new object[elements.Length];
            for (var i = 0; i < items.Length; i++)
            {
                items[i] = elements[i].Value.Evaluate(frame);
            }

            return new PyTuple(items);
        }

        var list = new List<object>(elements.Length);
        foreach (var (value, isStar) in elements)
        {
            if (isStar)
            {
                list.AddRange(Ops.Iterate(value.Evaluate(frame)));
            }
            else
            {
                list.Add(value.Evaluate(frame));
            }
        }

        return kind switch
        {
            SyntaxKind.TupleExpression => new PyTuple([.. list]),
            SyntaxKind.SetExpression => new PySet(list),
            _ => new PyList(list),
        };
    }
}
