namespace AutoTriton.Interpreter.Host.Evaluation.Patterns;

/// <summary>A list or tuple, element by element; the star takes the rest.</summary>
internal sealed class SequencePatternNode(PatternNode[] patterns, int star) : PatternNode
{
    public override bool Matches(Frame frame, object value)
    {
        IReadOnlyList<object>? items = value switch
        {
            PyTuple tuple => tuple.Items,
            PyList list => list.Items,
            _ => null,
        };
        if (items is null || (star < 0 ? items.Count != patterns.Length : items.Count < patterns.Length - 1))
        {
            return false;
        }

        for (var i = 0; i < patterns.Length; i++)
        {
            var behind = patterns.Length - i;
            object item = i == star
                ? new PyList([.. items.Skip(i).Take(items.Count - patterns.Length + 1)])
                : star >= 0 && i > star ? items[items.Count - behind] : items[i];
            if (!patterns[i].Matches(frame, item))
            {
                return false;
            }
        }

        return true;
    }
}
