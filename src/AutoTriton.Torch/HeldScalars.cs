using TorchSharp;

namespace AutoTriton.Torch;

/// <summary>Numbers as libtorch's scalars that stay alive while an operator reads them.</summary>
/// <remarks>
/// TorchSharp's operators take the native handle out of a <see cref="Scalar"/> and let go of the object. A number that is converted on the
/// spot, as in <c>tensor * 2.0</c>, has no other owner: a collection during the call frees what libtorch is reading. Each thread
/// keeps its last 256 scalars that were made here, many more than one expression holds.
/// </remarks>
/// <example><code>
/// using static AutoTriton.Torch.HeldScalars;
/// var clipped = ratio.clamp(Hold(0.8), Hold(1.2));
/// </code></example>
public static class HeldScalars
{
    private const int Count = 256;

    private static readonly Scalar One;

    [ThreadStatic]
    private static Scalar[]? _held;

    [ThreadStatic]
    private static int _next;

    static HeldScalars()
    {
        LibTorch.EnsureLoaded();
        One = 1L.ToScalar();
    }

    /// <summary>A floating-point scalar that is kept alive.</summary>
    /// <param name="value">The number.</param>
    /// <returns>The scalar; it need not be disposed.</returns>
    public static Scalar Hold(double value) => Keep(value.ToScalar());

    /// <summary>An integer scalar that is kept alive.</summary>
    /// <param name="value">The number.</param>
    /// <returns>The scalar; it need not be disposed.</returns>
    public static Scalar Hold(long value) => Keep(value.ToScalar());

    /// <summary>The sum, element by element; TorchSharp's own makes a scalar 1 that nothing refers to.</summary>
    /// <param name="left">The left operand.</param>
    /// <param name="right">The right operand; the shapes broadcast.</param>
    /// <returns>The sum.</returns>
    public static torch.Tensor Plus(this torch.Tensor left, torch.Tensor right)
    {
        ArgumentNullException.ThrowIfNull(left);
        return left.add(right, One);
    }

    /// <summary>Adds to a tensor in place; TorchSharp's own makes a scalar 1 that nothing refers to.</summary>
    /// <param name="left">What is changed.</param>
    /// <param name="right">What is added; the shape broadcasts.</param>
    /// <returns>The changed tensor.</returns>
    public static torch.Tensor PlusInPlace(this torch.Tensor left, torch.Tensor right)
    {
        ArgumentNullException.ThrowIfNull(left);
        return left.add_(right, One);
    }

    private static Scalar Keep(Scalar scalar)
    {
        var held = _held ??= new Scalar[Count];
        held[_next] = scalar;
        _next = (_next + 1) % Count;
        return scalar;
    }
}
