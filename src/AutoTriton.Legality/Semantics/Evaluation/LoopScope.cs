using AutoTriton.Legality.Semantics.Paths;

namespace AutoTriton.Legality.Semantics.Evaluation;

/// <summary>A loop that is being followed.</summary>
/// <param name="Mark">The point where this pass over its body began.</param>
internal sealed record LoopScope(PathMark Mark)
{
    public List<PathSnapshot> Breaks { get; } = [];

    public List<PathSnapshot> Continues { get; } = [];
}
