using System.Text;

namespace AutoTriton.Interpreter.Host.Objects;

/// <summary>Text of containers that may contain themselves.</summary>
internal static class ReprGuard
{
    [ThreadStatic]
    private static HashSet<object>? _open;

    public static string Within(object container, string again, Func<string> text)
    {
        World.CheckStack();
        World.Step();
        var open = _open ??= new HashSet<object>(ReferenceEqualityComparer.Instance);
        if (!open.Add(container))
        {
            return again;
        }

        try
        {
            return text();
        }
        finally
        {
            open.Remove(container);
        }
    }

    /// <summary>Joins parts; charges the memory of the text.</summary>
    public static string Join(string start, string separator, string end, IEnumerable<string> parts)
    {
        var text = new StringBuilder(start);
        var first = true;
        foreach (var part in parts)
        {
            World.Step();
            World.ChargeMemory(2L * (part.Length + separator.Length));
            text.Append(first ? "" : separator).Append(part);
            first = false;
        }

        return text.Append(end).ToString();
    }
}
