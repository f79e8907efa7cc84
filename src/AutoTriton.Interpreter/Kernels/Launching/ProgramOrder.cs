namespace AutoTriton.Interpreter.Kernels.Launching;

/// <summary>In which order the programs of a grid are started.</summary>
public enum ProgramOrder
{
    /// <summary>By program id, axis 0 fastest.</summary>
    Forward,

    /// <summary>By program id, backwards.</summary>
    Reverse,

    /// <summary>In an order drawn from <see cref="LaunchOptions.Seed"/>.</summary>
    Seeded,
}
