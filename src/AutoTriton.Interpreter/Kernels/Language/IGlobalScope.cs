namespace AutoTriton.Interpreter.Kernels.Language;

/// <summary>The names of the module that a jit function was defined in.</summary>
public interface IGlobalScope
{
    /// <summary>Looks a name up.</summary>
    /// <param name="name">The name.</param>
    /// <param name="binding">What it stands for.</param>
    /// <returns>Whether the module defines it. Python's builtins are not asked for.</returns>
    bool TryGet(string name, out GlobalBinding binding);
}
