using AutoTriton.Python.Syntax;

namespace AutoTriton.Interpreter.Host.Evaluation.Expressions;

/// <summary>A dict display; an entry without a key is a <c>**</c>.</summary>
internal sealed class DictionaryNode((ExpressionNode? Key, ExpressionNode Value)[] entries, SourceSpan span) : ExpressionNode(span)
{
    public override object Evaluate(Frame frame)
    {
        var dict = new PyDict();
        foreach (var (key, value) in entries)
        {
            if (key is not null)
            {
                var made = key.Evaluate(frame);
                dict.Set(made, value.Evaluate(frame));
                continue;
            }

            var mapping = value.Evaluate(frame);
            foreach (var name in Mappings.Keys(mapping))
            {
                dict.Set(name, Ops.GetItem(mapping, name));
            }
        }

        return dict;
    }
}
