using System.Collections.Immutable;
using AutoTriton.Training.Policies;

namespace AutoTriton.Training.Grpo;

/// <summary>A rollout as the update sees it.</summary>
/// <param name="Sequence">Its tokens.</param>
/// <param name="Advantage">Its advantage.</param>
internal sealed record UpdateRow(TokenSequence Sequence, double Advantage)
{
    /// <summary>log π before the first update, one for each answer token; null where the first update is the only one.</summary>
    public float[]? Old { get; set; }

    /// <summary>log π of the reference policy; null where there is none.</summary>
    public float[]? Reference { get; set; }

    /// <summary>log π as the generator told it; default where it does not.</summary>
    public ImmutableArray<float> Rollout { get; init; }
}
