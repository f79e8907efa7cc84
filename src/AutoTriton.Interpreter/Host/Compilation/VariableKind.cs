namespace AutoTriton.Interpreter.Host.Compilation;

/// <summary>Kinds of places of names.</summary>
internal enum VariableKind
{
    /// <summary>A slot of the frame.</summary>
    Slot,

    /// <summary>A cell of the frame.</summary>
    Cell,

    /// <summary>A global, else a builtin.</summary>
    Global,

    /// <summary>A name of a class body, else a global or builtin.</summary>
    ClassName,
}
