using System.Collections.Immutable;

namespace AutoTriton.Core.Tasks;

/// <summary>A task: write a Triton kernel that computes what a reference computes, callable as a contract says.</summary>
public sealed record KernelTask
{
    /// <summary>A stable name, unique in its source, such as <c>kernelbench/1/19_ReLU</c>.</summary>
    public required string Id { get; init; }

    /// <summary>What the candidate must compute.</summary>
    public required TaskReference Reference { get; init; }

    /// <summary>How a candidate is called.</summary>
    public required KernelContract Contract { get; init; }

    /// <summary>What the task says in words, or null where the reference says it all.</summary>
    public string? Instruction { get; init; }

    /// <summary>How close outputs must be.</summary>
    /// <value>By dtype: see <see cref="Tolerance.Default"/>.</value>
    public Tolerance Tolerance { get; init; } = Tolerance.Default;

    /// <summary>How hard it is, 1 (easy) to 5, or 0 where not known.</summary>
    public int Difficulty { get; init; }

    /// <summary>The names of the operators it composes, from first to last; empty where not known. Splits are made by them.</summary>
    public ImmutableArray<string> Operators { get; init; } = [];

    /// <summary>Where it comes from: a file, a generator with its seed, a benchmark with its version.</summary>
    public string? Provenance { get; init; }
}
