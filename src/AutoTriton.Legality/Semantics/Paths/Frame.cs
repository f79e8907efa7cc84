using AutoTriton.Legality.Semantics.Values;

namespace AutoTriton.Legality.Semantics.Paths;

/// <summary>The variables of a function call, of a module, a class or an object.</summary>
/// <param name="parent">Where names are looked up next, or null.</param>
internal sealed class Frame(Frame? parent)
{
    private static readonly Dictionary<string, Frame> None = [];
    private readonly Dictionary<string, Cell> _cells = new(StringComparer.Ordinal);
    private Dictionary<string, Frame>? _foreign;

    public Frame? Parent { get; } = parent;

    /// <summary>Names that belong to the module or to an enclosing function.</summary>
    public IReadOnlyDictionary<string, Frame> Foreign => _foreign ?? None;

    /// <summary>The function that is being followed, or null.</summary>
    public FunctionValue? Function { get; init; }

    /// <summary>Whether it belongs to a kernel.</summary>
    public bool IsKernel { get; init; }

    /// <summary>Whether it is a class body, whose names functions inside do not see.</summary>
    public bool IsClassBody { get; init; }

    public IEnumerable<Value> Values => _cells.Values.Select(cell => cell.Value).OfType<Value>();

    public IEnumerable<KeyValuePair<string, Value>> Items =>
        _cells.Where(entry => entry.Value.Value is Value).Select(entry => KeyValuePair.Create(entry.Key, (Value)entry.Value.Value!));

    /// <summary>Says that a name belongs to another frame.</summary>
    public void SetForeign(string name, Frame frame) => (_foreign ??= new Dictionary<string, Frame>(StringComparer.Ordinal))[name] = frame;

    public Cell Cell(string name)
    {
        if (!_cells.TryGetValue(name, out var cell))
        {
            _cells[name] = cell = new Cell();
        }

        return cell;
    }

    public Value? TryGet(string name) => _cells.TryGetValue(name, out var cell) ? cell.Value as Value : null;

    /// <summary>Looks a name up here and outwards.</summary>
    public Value? Lookup(string name)
    {
        var frame = _foreign is not null && _foreign.TryGetValue(name, out var foreign) ? foreign : this;
        for (var isFirst = true; frame is not null; frame = frame.Parent, isFirst = false)
        {
            if ((isFirst || !frame.IsClassBody) && frame.TryGet(name) is { } value)
            {
                return value;
            }
        }

        return null;
    }
}
