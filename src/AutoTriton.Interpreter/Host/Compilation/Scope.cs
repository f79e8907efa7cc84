using AutoTriton.Python.Syntax;

namespace AutoTriton.Interpreter.Host.Compilation;

/// <summary>The names of one function, class body, comprehension or module, and where each lives.</summary>
internal sealed class Scope(ScopeKind kind, Scope? parent, SyntaxNode syntax)
{
    /// <summary>The name of the cell through which methods find their class.</summary>
    public const string ClassCell = "__class__";

    private readonly Dictionary<string, int> _slots = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _cells = new(StringComparer.Ordinal);
    private readonly HashSet<string> _captured = new(StringComparer.Ordinal);
    private readonly List<string> _free = [];

    public ScopeKind Kind { get; } = kind;

    public Scope? Parent { get; } = parent;

    public SyntaxNode Syntax { get; } = syntax;

    /// <summary>Parameters, in slot order.</summary>
    public List<string> Parameters { get; } = [];

    /// <summary>Names bound here, in the order of their first binding.</summary>
    public OrderedNames Bound { get; } = new();

    public HashSet<string> Used { get; } = new(StringComparer.Ordinal);

    public HashSet<string> Globals { get; } = new(StringComparer.Ordinal);

    public HashSet<string> Nonlocals { get; } = new(StringComparer.Ordinal);

    public bool IsGenerator { get; set; }

    /// <summary>The scope whose frame holds this one's names.</summary>
    public Scope Owner => Kind == ScopeKind.Comprehension ? Parent!.Owner : this;

    public int SlotCount { get; private set; }

    public int CellCount { get; private set; }

    /// <summary>Names of the slots, for messages.</summary>
    public List<string> SlotNames { get; } = [];

    /// <summary>Names taken from scopes around, in the order of their cells.</summary>
    public IReadOnlyList<string> Free => _free;

    /// <summary>Marks what this scope and those around it must share for its names to resolve.</summary>
    public void Capture()
    {
        foreach (var name in Used.Concat(Nonlocals))
        {
            if (!IsLocal(name) && !Globals.Contains(name) && FindDefiner(name) is { } definer && definer.Owner != Owner)
            {
                definer._captured.Add(name);
                for (var scope = Owner; scope != definer.Owner; scope = scope.Parent!.Owner)
                {
                    if (!scope._free.Contains(name))
                    {
                        scope._free.Add(name);
                    }
                }
            }
        }
    }

    /// <summary>Gives each bound name a slot or a cell of the owner's frame.</summary>
    public void Allocate()
    {
        foreach (var parameter in Parameters)
        {
            _slots[parameter] = NewSlot(parameter);
        }

        if (Kind is ScopeKind.Function or ScopeKind.Comprehension)
        {
            foreach (var name in Bound)
            {
                if (_captured.Contains(name))
                {
                    _cells[name] = Owner.CellCount++;
                }
                else if (!_slots.ContainsKey(name))
                {
                    _slots[name] = Owner.NewSlot(name);
                }
            }
        }
        else if (_captured.Contains(ClassCell))
        {
            _cells[ClassCell] = CellCount++;
        }
    }

    /// <summary>Where a name that this scope speaks of lives. Only after all scopes are allocated.</summary>
    public Variable Resolve(string name)
    {
        if (Kind == ScopeKind.Module || Globals.Contains(name))
        {
            return new Variable(VariableKind.Global, name, -1);
        }

        if (OwnClassCell is >= 0 and var own && name == ClassCell)
        {
            return new Variable(VariableKind.Cell, name, own);
        }

        if (Kind == ScopeKind.Class && Bound.Contains(name) && !Nonlocals.Contains(name))
        {
            return new Variable(VariableKind.ClassName, name, FindDefiner(name) is { } outer && _free.Contains(name) ? Owner.CellIndex(name, outer) : -1);
        }

        var definer = IsLocal(name) ? this : FindDefiner(name);
        if (definer is null)
        {
            return new Variable(VariableKind.Global, name, -1);
        }

        if (definer.Owner != Owner)
        {
            return new Variable(VariableKind.Cell, name, Owner.CellIndex(name, definer));
        }

        return definer._cells.TryGetValue(name, out var cell)
            ? new Variable(VariableKind.Cell, name, cell)
            : new Variable(VariableKind.Slot, name, definer._slots[name]);
    }

    /// <summary>The cells of the names bound here.</summary>
    public IEnumerable<int> OwnCells => _cells.Values;

    /// <summary>The cell of a parameter that inner functions use, or -1.</summary>
    public int ParameterCell(string name) => _cells.GetValueOrDefault(name, -1);

    /// <summary>The own cell through which methods find the class of this body, or -1.</summary>
    public int OwnClassCell => Kind == ScopeKind.Class ? _cells.GetValueOrDefault(ClassCell, -1) : -1;

    private int CellIndex(string name, Scope definer) => definer.Owner == this ? definer._cells[name] : CellCount + _free.IndexOf(name);

    private bool IsLocal(string name) =>
        Kind is ScopeKind.Function or ScopeKind.Comprehension && Bound.Contains(name) && !Globals.Contains(name) && !Nonlocals.Contains(name);

    private Scope? FindDefiner(string name)
    {
        for (var scope = Parent; scope is not null; scope = scope.Parent)
        {
            if (scope.Kind == ScopeKind.Class && name == ClassCell)
            {
                return scope;
            }

            if (scope.Kind is ScopeKind.Class)
            {
                continue;
            }

            if (scope.Kind == ScopeKind.Module || scope.Globals.Contains(name))
            {
                return null;
            }

            if (scope.IsLocal(name))
            {
                return scope;
            }
        }

        return null;
    }

    private int NewSlot(string name)
    {
        SlotNames.Add(name);
        return SlotCount++;
    }
}
