using System.Collections.Immutable;

namespace AutoTriton.Evaluation.Answers;

/// <summary>A row of a file of answers: its answers, or why it cannot be used.</summary>
/// <param name="File">The file's name, without its folder.</param>
/// <param name="Line">Its line, from 1.</param>
/// <param name="End">Where it ends in the file, in bytes.</param>
public sealed record AnswerRow(string File, int Line, long End)
{
    /// <summary>The answers: one, or several where the model was asked for several; empty where the row cannot be used.</summary>
    public ImmutableArray<Answer> Answers { get; init; } = [];

    /// <summary>Why the row cannot be used, or null where it can.</summary>
    public AnswerFormatException? Error { get; init; }
}
