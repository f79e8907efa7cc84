using System.Collections.Immutable;
using AutoTriton.Interpreter.Execution.Values;

namespace AutoTriton.Interpreter.Execution.References;

/// <summary>All that a trusted reference says about a task under one seed.</summary>
/// <param name="Sets">The input sets.</param>
internal sealed record ReferenceResult(ImmutableArray<ExpectedSet> Sets)
{
    /// <summary>The arguments of the module's constructor, or null.</summary>
    public Snapshot? InitInputs { get; init; }

    /// <summary>The module's parameters and buffers by name, or null.</summary>
    public MappingSnapshot? State { get; init; }

    /// <summary>Whether constants among them were made random.</summary>
    public bool IsRandomised { get; init; }
}
