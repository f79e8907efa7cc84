namespace AutoTriton.Interpreter.Host.Evaluation.Patterns;

/// <summary>An instance of a class with certain attributes.</summary>
internal sealed class ClassPatternNode(ExpressionNode type, PatternNode[] positional, string[] names, PatternNode[] named) : PatternNode
{
    public override bool Matches(Frame frame, object value)
    {
        var wanted = type.Evaluate(frame) as PyClass ?? throw Raise.TypeError("called match pattern must be a class");
        if (!Ops.IsInstance(value, wanted))
        {
            return false;
        }

        for (var i = 0; i < positional.Length; i++)
        {
            if (!positional[i].Matches(frame, Positional(value, wanted, i)))
            {
                return false;
            }
        }

        for (var i = 0; i < names.Length; i++)
        {
            if (!Ops.TryGetAttribute(value, names[i], out var item) || !named[i].Matches(frame, item))
            {
                return false;
            }
        }

        return true;
    }

    private object Positional(object value, PyClass wanted, int place)
    {
        if (wanted.Lookup("__match_args__") is PyTuple names && place < names.Count)
        {
            return Ops.GetAttribute(value, Py.AsString(names.Items[place]));
        }

        return wanted.IsNative && positional.Length == 1
            ? value
            : throw Raise.TypeError($"{wanted.Name}() accepts {(wanted.Lookup("__match_args__") as PyTuple)?.Count ?? 0} positional sub-patterns ({positional.Length} given)");
    }
}
