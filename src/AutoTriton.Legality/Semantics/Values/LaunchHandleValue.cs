namespace AutoTriton.Legality.Semantics.Values;

/// <summary>A kernel with its grid, <c>kernel[grid]</c>: calling it launches.</summary>
internal sealed class LaunchHandleValue(KernelValue kernel, Value grid) : Value
{
    public KernelValue Kernel { get; } = kernel;

    public Value Grid { get; } = grid;

    public override Truth Truth => Truth.True;
}
