namespace AutoTriton.Interpreter.Host.Compilation;

/// <summary>What a scope belongs to. A comprehension has names of its own but lives in the frame around it.</summary>
internal enum ScopeKind
{
    /// <summary>A module.</summary>
    Module,

    /// <summary>A function, lambda or generator expression.</summary>
    Function,

    /// <summary>A class body.</summary>
    Class,

    /// <summary>A list, set or dict comprehension.</summary>
    Comprehension,
}
