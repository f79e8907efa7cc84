namespace AutoTriton.Interpreter.Kernels.Launching;

/// <summary>How many programs a launch has along each axis.</summary>
/// <param name="X">Axis 0.</param>
/// <param name="Y">Axis 1.</param>
/// <param name="Z">Axis 2.</param>
public readonly record struct LaunchGrid(int X, int Y = 1, int Z = 1)
{
    /// <summary>All programs.</summary>
    public long Count => (long)X * Y * Z;

    /// <summary>A grid of one axis.</summary>
    /// <param name="programs">How many programs.</param>
    public static implicit operator LaunchGrid(int programs) => new(programs);

    /// <summary>A grid of one axis.</summary>
    /// <param name="programs">How many programs.</param>
    /// <returns>The grid.</returns>
    public static LaunchGrid FromInt32(int programs) => new(programs);
}
