using System.Text.Json.Serialization;
using AutoTriton.Interpreter.Execution.Scaling;

namespace AutoTriton.Bench.KernelBench;

/// <summary>A reference at its reduced size, as it is handed to the recorder and comes back with what PyTorch answered.</summary>
internal sealed record ScaledReference
{
    /// <summary>The level's folder and the file's name.</summary>
    [JsonPropertyName("file")]
    public required string File { get; init; }

    /// <summary>SHA-256 of the file in the checkout.</summary>
    [JsonPropertyName("hash")]
    public required string Hash { get; init; }

    /// <summary>The constants that were made smaller.</summary>
    [JsonPropertyName("changes")]
    public required ScaledConstant[] Changes { get; init; }

    /// <summary>Bytes of all tensors of a run.</summary>
    [JsonPropertyName("bytes")]
    public double Bytes { get; init; }

    /// <summary>Arithmetic operations of a run.</summary>
    [JsonPropertyName("operations")]
    public double Operations { get; init; }

    /// <summary>Whether they are within the budget.</summary>
    [JsonPropertyName("fits")]
    public bool Fits { get; init; }

    /// <summary>The version of PyTorch that recorded.</summary>
    [JsonPropertyName("pytorch")]
    public string? PyTorch { get; init; }

    /// <summary>What it answered.</summary>
    [JsonPropertyName("outputs")]
    public TensorSummary[]? Outputs { get; init; }

    /// <summary>What it raised instead.</summary>
    [JsonPropertyName("error")]
    public string? Error { get; init; }
}
