using AutoTriton.Python.Syntax;

namespace AutoTriton.Core.Extraction;

/// <summary>What was found in an answer: a candidate, or the reason there is none; reasoning is kept apart.</summary>
public sealed record ExtractionResult
{
    /// <summary>The candidate's source, or null where there is none.</summary>
    public string? Candidate { get; init; }

    /// <summary>The candidate's syntax tree, or null where the candidate is not Python or there is none.</summary>
    public ModuleNode? Module { get; init; }

    /// <summary>Why there is no candidate, or null where there is one.</summary>
    public string? Problem { get; init; }

    /// <summary>The reasoning that stood in think tags, or null.</summary>
    public string? Reasoning { get; init; }

    /// <summary>Whether the answer ends inside its code, as one does that a length limit cut.</summary>
    public bool IsTruncated { get; init; }

    /// <summary>Whether another block could have been meant.</summary>
    public bool IsAmbiguous { get; init; }

    /// <summary>How many code blocks the answer has.</summary>
    public int BlockCount { get; init; }
}
