using AutoTriton.Interpreter.Host.Compilation;

namespace AutoTriton.Interpreter.Host.Evaluation;

/// <summary>The state of one call.</summary>
internal sealed class Frame(FunctionCode code, ModuleScope globals, PyCell[] cells)
{
    private readonly bool _isMain = globals.IsMain;
    private StatementNode? _current;

    public FunctionCode Code { get; } = code;

    public ModuleScope Globals { get; } = globals;

    public World World { get; } = globals.World;

    /// <summary>Local variables; null while unbound.</summary>
    public object?[] Slots { get; } = new object?[code.SlotCount];

    /// <summary>Own cells, then those of functions around it.</summary>
    public PyCell[] Cells { get; } = cells;

    /// <summary>The names of a class body, or null elsewhere.</summary>
    public Dictionary<string, object>? ClassNames { get; init; }

    public object ReturnValue { get; set; } = Py.None;

    /// <summary>The statement that runs, for the place of errors.</summary>
    public StatementNode? Current
    {
        get => _current;
        set
        {
            _current = value;
            if (_isMain)
            {
                World.Place = value;
            }
        }
    }

    /// <summary>How the last resumable statement ended.</summary>
    public Signal Signal { get; set; }

    /// <summary>What <c>send</c> gave to the <c>yield</c> that waits.</summary>
    public object Sent { get; set; } = Py.None;

    /// <summary>What <c>throw</c> gave to the <c>yield</c> that waits, or null.</summary>
    public PythonException? Thrown { get; set; }

    /// <summary>Notes the place on an error that has none, where the frame is of the program itself; always answers false, so that the error goes on.</summary>
    public bool Locate(Exception exception)
    {
        if (!Globals.IsMain)
        {
            return false;
        }

        switch (exception)
        {
            case PythonException { Location: null } python:
                python.Location = Current?.Span;
                break;
            case HostFault { Location: null } fault:
                fault.Location = Current?.Span;
                break;
        }

        return false;
    }
}
