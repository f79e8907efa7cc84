using System.Collections;

namespace AutoTriton.Interpreter.Host.Compilation;

/// <summary>A set of names that keeps their order.</summary>
internal sealed class OrderedNames : IEnumerable<string>
{
    private readonly List<string> _order = [];
    private readonly HashSet<string> _set = new(StringComparer.Ordinal);

    public void Add(string name)
    {
        if (_set.Add(name))
        {
            _order.Add(name);
        }
    }

    public bool Contains(string name) => _set.Contains(name);

    public IEnumerator<string> GetEnumerator() => _order.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
