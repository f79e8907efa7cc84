namespace AutoTriton.Interpreter.Host.Compilation;

/// <summary>Where a name lives.</summary>
/// <param name="Kind">The kind of place.</param>
/// <param name="Name">The name.</param>
/// <param name="Index">The slot or cell; of a class name, the cell to fall back on, or -1.</param>
internal readonly record struct Variable(VariableKind Kind, string Name, int Index);
