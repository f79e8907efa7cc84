using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;

namespace AutoTriton.Core.Execution.Roofline;

/// <summary>Peak figures of some GPUs, from the makers' public data sheets (dense rates; where a sheet names only rates with sparsity, half of them).</summary>
public static class GpuSpecifications
{
    private const double Giga = 1e9;
    private const double Tera = 1e12;

    /// <summary>NVIDIA H100 SXM, 80 GB of HBM3.</summary>
    public static GpuSpecification H100Sxm { get; } = Hopper("H100 SXM", 3350);

    /// <summary>NVIDIA H100 PCIe, 80 GB of HBM2e.</summary>
    public static GpuSpecification H100Pcie { get; } = new("H100 PCIe", 2000 * Giga, 51.2 * Tera)
    {
        Float64PerSecond = 25.6 * Tera,
        DotTf32PerSecond = 378 * Tera,
        DotFloat16PerSecond = 756 * Tera,
        DotFloat8PerSecond = 1513 * Tera,
        DotInt8PerSecond = 1513 * Tera,
        DotFloat64PerSecond = 51.2 * Tera,
    };

    /// <summary>NVIDIA H200 SXM, 141 GB of HBM3e.</summary>
    public static GpuSpecification H200 { get; } = Hopper("H200", 4800);

    /// <summary>NVIDIA B200 in an HGX board, HBM3e.</summary>
    public static GpuSpecification B200 { get; } = new("B200", 8000 * Giga, 75 * Tera)
    {
        Float64PerSecond = 37 * Tera,
        DotTf32PerSecond = 1125 * Tera,
        DotFloat16PerSecond = 2250 * Tera,
        DotFloat8PerSecond = 4500 * Tera,
        DotInt8PerSecond = 4500 * Tera,
        DotFloat64PerSecond = 37 * Tera,
    };

    /// <summary>NVIDIA A100 SXM, 80 GB of HBM2e.</summary>
    public static GpuSpecification A100 { get; } = Ampere("A100", 2039);

    /// <summary>NVIDIA A100, 40 GB of HBM2.</summary>
    public static GpuSpecification A100With40GB { get; } = Ampere("A100 40GB", 1555);

    /// <summary>NVIDIA L4, 24 GB of GDDR6.</summary>
    public static GpuSpecification L4 { get; } = new("L4", 300 * Giga, 30.3 * Tera)
    {
        DotTf32PerSecond = 60 * Tera,
        DotFloat16PerSecond = 121 * Tera,
        DotFloat8PerSecond = 242.5 * Tera,
        DotInt8PerSecond = 242.5 * Tera,
    };

    /// <summary>NVIDIA L40S, 48 GB of GDDR6.</summary>
    public static GpuSpecification L40S { get; } = new("L40S", 864 * Giga, 91.6 * Tera)
    {
        DotTf32PerSecond = 183 * Tera,
        DotFloat16PerSecond = 362.05 * Tera,
        DotFloat8PerSecond = 733 * Tera,
        DotInt8PerSecond = 733 * Tera,
    };

    /// <summary>NVIDIA GeForce RTX 4090, 24 GB of GDDR6X; tensor rates with float32 accumulators.</summary>
    public static GpuSpecification Rtx4090 { get; } = new("RTX 4090", 1008 * Giga, 82.6 * Tera)
    {
        Float64PerSecond = 82.6 / 64 * Tera,
        DotTf32PerSecond = 82.6 * Tera,
        DotFloat16PerSecond = 165.2 * Tera,
        DotFloat8PerSecond = 330.3 * Tera,
        DotInt8PerSecond = 660.6 * Tera,
    };

    /// <summary>NVIDIA GeForce RTX 3090, 24 GB of GDDR6X; tensor rates with float32 accumulators.</summary>
    public static GpuSpecification Rtx3090 { get; } = new("RTX 3090", 936 * Giga, 35.6 * Tera)
    {
        Float64PerSecond = 35.6 / 64 * Tera,
        DotTf32PerSecond = 35.6 * Tera,
        DotFloat16PerSecond = 71 * Tera,
        DotInt8PerSecond = 284 * Tera,
    };

    /// <summary>NVIDIA T4, 16 GB of GDDR6.</summary>
    public static GpuSpecification T4 { get; } = new("T4", 320 * Giga, 8.1 * Tera)
    {
        SpecialPerSecond = 8.1 / 8 * Tera,
        DotFloat16PerSecond = 65 * Tera,
        DotInt8PerSecond = 130 * Tera,
    };

    /// <summary>NVIDIA V100 SXM2.</summary>
    public static GpuSpecification V100 { get; } = new("V100", 900 * Giga, 15.7 * Tera)
    {
        Float64PerSecond = 7.8 * Tera,
        SpecialPerSecond = 15.7 / 8 * Tera,
        DotFloat16PerSecond = 125 * Tera,
    };

    /// <summary>AMD Instinct MI300X, 192 GB of HBM3.</summary>
    public static GpuSpecification MI300X { get; } = new("MI300X", 5300 * Giga, 163.4 * Tera)
    {
        Float64PerSecond = 81.7 * Tera,
        DotTf32PerSecond = 653.7 * Tera,
        DotFloat16PerSecond = 1307.4 * Tera,
        DotFloat8PerSecond = 2614.9 * Tera,
        DotInt8PerSecond = 2614.9 * Tera,
        DotFloat64PerSecond = 163.4 * Tera,
    };

    /// <summary>All of them.</summary>
    public static ImmutableArray<GpuSpecification> All { get; } =
        [H100Sxm, H100Pcie, H200, B200, A100, A100With40GB, L4, L40S, Rtx4090, Rtx3090, T4, V100, MI300X];

    /// <summary>Looks one up.</summary>
    /// <param name="name">Its name; case, spaces, dashes, a leading <c>NVIDIA</c> or <c>GeForce</c> do not matter.</param>
    /// <param name="specification">What it can do.</param>
    /// <returns>Whether it is known.</returns>
    public static bool TryGet(string name, [NotNullWhen(true)] out GpuSpecification? specification)
    {
        ArgumentNullException.ThrowIfNull(name);
        var sought = Plain(name);
        specification = All.FirstOrDefault(known => Plain(known.Name) == sought);
        return specification is not null;
    }

    private static string Plain(string name) => string.Concat(name.ToUpperInvariant()
        .Replace("NVIDIA", "", StringComparison.Ordinal).Replace("GEFORCE", "", StringComparison.Ordinal).Where(char.IsAsciiLetterOrDigit));

    private static GpuSpecification Hopper(string name, double gigabytesPerSecond) => new(name, gigabytesPerSecond * Giga, 67 * Tera)
    {
        Float64PerSecond = 34 * Tera,
        Float16PerSecond = 133.8 * Tera,
        DotTf32PerSecond = 494.5 * Tera,
        DotFloat16PerSecond = 989.5 * Tera,
        DotFloat8PerSecond = 1979 * Tera,
        DotInt8PerSecond = 1979 * Tera,
        DotFloat64PerSecond = 67 * Tera,
    };

    private static GpuSpecification Ampere(string name, double gigabytesPerSecond) => new(name, gigabytesPerSecond * Giga, 19.5 * Tera)
    {
        Float64PerSecond = 9.7 * Tera,
        Float16PerSecond = 78 * Tera,
        SpecialPerSecond = 19.5 / 8 * Tera,
        DotTf32PerSecond = 156 * Tera,
        DotFloat16PerSecond = 312 * Tera,
        DotInt8PerSecond = 624 * Tera,
        DotFloat64PerSecond = 19.5 * Tera,
    };
}
