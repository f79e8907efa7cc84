namespace AutoTriton.Core.Execution.Roofline;

/// <summary>What a GPU can do at most, from its data sheet: dense rates, without sparsity.</summary>
/// <param name="Name">The name under which it is looked up, such as <c>H100 SXM</c>.</param>
/// <param name="BandwidthBytesPerSecond">Memory bandwidth, above 0.</param>
/// <param name="Float32PerSecond">Float32 operations outside tensor cores, a fused multiply and add counted as two; above 0.</param>
/// <remarks>A host makes its own with <c>new</c>. A rate that is null is unknown or absent: see each for what stands in.</remarks>
public sealed record GpuSpecification(string Name, double BandwidthBytesPerSecond, double Float32PerSecond)
{
    /// <summary>Float64 operations outside tensor cores.</summary>
    /// <value>null: a thirty-second of float32, as most cards without many float64 units have</value>
    public double? Float64PerSecond { get; init; }

    /// <summary>Float16 and bfloat16 operations outside tensor cores.</summary>
    /// <value>null: as float32</value>
    public double? Float16PerSecond { get; init; }

    /// <summary>Exponentials, roots, reciprocals and the like.</summary>
    /// <value>null: a sixteenth of float32, which is 16 results a clock beside 128 lanes that multiply and add (CUDA programming guide, arithmetic throughput)</value>
    public double? SpecialPerSecond { get; init; }

    /// <summary>TF32 operations of <c>dot</c>.</summary>
    /// <value>null: float32 outside tensor cores</value>
    public double? DotTf32PerSecond { get; init; }

    /// <summary>Float16 and bfloat16 operations of <c>dot</c>, accumulated in float32.</summary>
    /// <value>null: float32 outside tensor cores</value>
    public double? DotFloat16PerSecond { get; init; }

    /// <summary>8-bit float operations of <c>dot</c>.</summary>
    /// <value>null: as float16, which is what such hardware widens them to</value>
    public double? DotFloat8PerSecond { get; init; }

    /// <summary>8-bit integer operations of <c>dot</c>.</summary>
    /// <value>null: as float16</value>
    public double? DotInt8PerSecond { get; init; }

    /// <summary>Float64 operations of <c>dot</c>.</summary>
    /// <value>null: float64 outside tensor cores</value>
    public double? DotFloat64PerSecond { get; init; }

    /// <summary>What a launch costs however little it does. An assumption, not of a data sheet.</summary>
    /// <value>3 microseconds</value>
    public double LaunchOverheadMicroseconds { get; init; } = 3;

    /// <summary>The rate of operations of a kind on a type.</summary>
    /// <param name="kind">The kind.</param>
    /// <param name="dtype">The type as <see cref="OperationEvidence.DType"/> names it.</param>
    /// <returns>Operations a second.</returns>
    public double RateOf(OperationKind kind, string dtype)
    {
        ArgumentNullException.ThrowIfNull(dtype);
        return kind switch
        {
            OperationKind.Dot => DotRate(dtype),
            OperationKind.Special => dtype == "float64" ? Float64 / 16 : SpecialPerSecond ?? Float32PerSecond / 16,
            _ => dtype switch
            {
                "float64" => Float64,
                "float16" or "bfloat16" => Float16PerSecond ?? Float32PerSecond,
                _ => Float32PerSecond,
            },
        };
    }

    private double Float64 => Float64PerSecond ?? Float32PerSecond / 32;

    private double DotFloat16 => DotFloat16PerSecond ?? Float32PerSecond;

    private double DotRate(string dtype) => dtype switch
    {
        "tf32" => DotTf32PerSecond ?? Float32PerSecond,
        "tf32x3" => (DotTf32PerSecond ?? Float32PerSecond) / 3,
        "float16" or "bfloat16" => DotFloat16,
        "int8" or "uint8" => DotInt8PerSecond ?? DotFloat16,
        "float64" => DotFloat64PerSecond ?? Float64,
        _ when dtype.StartsWith("float8", StringComparison.Ordinal) => DotFloat8PerSecond ?? DotFloat16,
        _ => Float32PerSecond,
    };
}
