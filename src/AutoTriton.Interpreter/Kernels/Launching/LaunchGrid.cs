namespace AutoTriton.Interpreter.Kernels.Launching;

/// <summary>How many programs a launch has along each axis. An int or a tuple of two or three ints converts to it.</summary>
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

    /// <summary>A grid of two axes.</summary>
    /// <param name="programs">How many programs along each.</param>
    public static implicit operator LaunchGrid((int X, int Y) programs) => new(programs.X, programs.Y);

    /// <summary>A grid of three axes.</summary>
    /// <param name="programs">How many programs along each.</param>
    public static implicit operator LaunchGrid((int X, int Y, int Z) programs) => new(programs.X, programs.Y, programs.Z);

    /// <summary>A grid of one axis.</summary>
    /// <param name="programs">How many programs.</param>
    /// <returns>The grid.</returns>
    public static LaunchGrid FromInt32(int programs) => new(programs);

    /// <summary>A grid of two axes.</summary>
    /// <param name="programs">How many programs along each.</param>
    /// <returns>The grid.</returns>
    public static LaunchGrid FromValueTuple((int X, int Y) programs) => programs;

    /// <summary>A grid of three axes.</summary>
    /// <param name="programs">How many programs along each.</param>
    /// <returns>The grid.</returns>
    public static LaunchGrid FromValueTuple((int X, int Y, int Z) programs) => programs;

    /// <summary>How many blocks cover some elements (<c>triton.cdiv</c>).</summary>
    /// <param name="elements">The elements, 0 or more.</param>
    /// <param name="block">The elements of a block, 1 or more.</param>
    /// <returns>The quotient, rounded up.</returns>
    /// <exception cref="OverflowException">There are more than an axis can have.</exception>
    public static int Cdiv(long elements, int block)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(elements);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(block);
        return checked((int)((elements / block) + (elements % block == 0 ? 0 : 1)));
    }
}
