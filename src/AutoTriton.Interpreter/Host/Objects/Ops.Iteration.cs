namespace AutoTriton.Interpreter.Host.Objects;

internal static partial class Ops
{
    /// <summary>The elements of an iterable; each counts a step, so that no builtin goes on for ever.</summary>
    public static IEnumerable<object> Iterate(object value)
    {
        using var iterator = GetIterator(value);
        while (iterator.MoveNext())
        {
            World.Step();
            yield return iterator.Current;
        }
    }

    /// <summary>A .NET iterator over an iterable; steps are the caller's to count.</summary>
    public static IEnumerator<object> GetIterator(object value) => value switch
    {
        PyObject made when made.Iterate() is { } iterator => iterator,
        string text => Characters(text),
        _ => throw Raise.TypeError($"'{TypeName(value)}' object is not iterable"),
    };

    /// <summary>All elements, their memory charged.</summary>
    public static List<object> ToList(object value)
    {
        var items = new List<object>();
        foreach (var item in Iterate(value))
        {
            if ((items.Count & 1023) == 1023)
            {
                World.ChargeMemory(8 * 1024);
            }

            items.Add(item);
        }

        return items;
    }

    private static IEnumerator<object> Characters(string text)
    {
        foreach (var character in text)
        {
            yield return character.ToString();
        }
    }
}
