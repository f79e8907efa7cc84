namespace AutoTriton.Core.Tasks;

/// <summary>
/// How close an output a must be to the expected b: |a - b| at most tolerance x max(|b|, root mean square of b), by dtype;
/// integers and booleans exactly; NaN and infinities at the same places.
/// </summary>
public sealed record Tolerance
{
    /// <summary>The defaults.</summary>
    public static Tolerance Default { get; } = new();

    /// <summary>For float64.</summary>
    /// <value>1e-9</value>
    public double Float64 { get; init; } = 1e-9;

    /// <summary>For float32.</summary>
    /// <value>1e-4</value>
    public double Float32 { get; init; } = 1e-4;

    /// <summary>For float32 where a <c>dot</c> used TF32.</summary>
    /// <value>5e-3</value>
    public double TensorFloat32 { get; init; } = 5e-3;

    /// <summary>For float16 and bfloat16.</summary>
    /// <value>1e-2</value>
    public double Half { get; init; } = 1e-2;

    /// <summary>The tolerance of a dtype.</summary>
    /// <param name="dtype">The element type by its PyTorch name without the prefix.</param>
    /// <param name="usedTensorFloat32">Whether a float32 <c>dot</c> used TF32.</param>
    /// <returns>The relative tolerance; 0 for integers and booleans.</returns>
    public double For(string dtype, bool usedTensorFloat32 = false) => dtype switch
    {
        "float64" or "complex128" => Float64,
        "float32" or "complex64" => usedTensorFloat32 ? Math.Max(TensorFloat32, Float32) : Float32,
        "float16" or "bfloat16" => Half,
        _ when dtype is not null && dtype.StartsWith("float8", StringComparison.Ordinal) => Math.Max(Half, 0.125),
        _ => 0,
    };
}
