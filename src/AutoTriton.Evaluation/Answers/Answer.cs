using AutoTriton.Core.Policies;
using AutoTriton.Core.Tasks;

namespace AutoTriton.Evaluation.Answers;

/// <summary>One answer of a file of answers.</summary>
/// <param name="File">The file's name, without its folder.</param>
/// <param name="Line">The row's line, from 1.</param>
/// <param name="Text">The answer as the model gave it.</param>
/// <param name="Contract">How its candidate is called.</param>
public sealed record Answer(string File, int Line, string Text, KernelContract Contract)
{
    /// <summary>Its place among the answers of its row, from 0.</summary>
    public int Choice { get; init; }

    /// <summary>The row's own name, or null.</summary>
    public string? Id { get; init; }

    /// <summary>The model that gave it, or null where neither the row nor the reader's options say.</summary>
    public string? Model { get; init; }

    /// <summary>The id of its task as the row names it, or null.</summary>
    public string? TaskId { get; init; }

    /// <summary>Its task, or null where there is none to execute against: then legality alone is judged.</summary>
    public KernelTask? Task { get; init; }

    /// <summary>Why it ended, where the row says.</summary>
    public StopReason StopReason { get; init; } = StopReason.Unknown;

    /// <summary>A hash of the row and of what it is judged against: where it is the same, so is the verdict.</summary>
    public string Key { get; init; } = "";
}
