using System.ComponentModel.DataAnnotations;
using static TorchSharp.torch;

namespace AutoTriton.Training.Models;

/// <summary>Where and how a model computes.</summary>
public sealed record ModelOptions
{
    /// <summary>The device by PyTorch's name: <c>cpu</c>, <c>cuda</c>, <c>cuda:1</c>.</summary>
    /// <value><c>cpu</c></value>
    [Required(ErrorMessage = "Device must be named, such as cpu or cuda.")]
    public string Device { get; init; } = "cpu";

    /// <summary>The dtype of parameters and computation.</summary>
    /// <value>float32</value>
    public ScalarType DType { get; init; } = ScalarType.Float32;

    /// <summary>Threads that libtorch computes with on the CPU, in the whole process; null leaves it as it is.</summary>
    /// <value>null</value>
    [Range(1, 4096, ErrorMessage = "Threads must be at least 1, or null.")]
    public int? Threads { get; init; }

    /// <summary>The seed of the initial parameters.</summary>
    public long Seed { get; init; }

    /// <summary>The initial standard deviation of a matrix, as a share of 1/sqrt(inputs).</summary>
    /// <value>1; above 0.</value>
    [Range(0d, 10d, MinimumIsExclusive = true, ErrorMessage = "InitialScale must be above 0 and at most 10.")]
    public double InitialScale { get; init; } = 1;

    /// <summary>The device as TorchSharp has it.</summary>
    internal Device TorchDevice => new(Device);
}
