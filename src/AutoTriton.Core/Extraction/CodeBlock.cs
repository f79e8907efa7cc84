namespace AutoTriton.Core.Extraction;

/// <summary>A piece of an answer that may be code.</summary>
/// <param name="Text">Its text, freed of indentation, quoting and wrappers.</param>
/// <param name="Label">The fence's label, or empty.</param>
/// <param name="Lead">The prose between the piece before and this one.</param>
/// <param name="IsClosed">Whether its end was seen; where false, the answer ends inside it.</param>
internal sealed record CodeBlock(string Text, string Label, string Lead, bool IsClosed)
{
    /// <summary>Its text where the first fence inside a string is its end, or null where no fence stands in a string.</summary>
    public string? ShorterText { get; init; }

    /// <summary>What it changes in a block given earlier; empty where it is a text of its own.</summary>
    public IReadOnlyList<TextEdit> Edits { get; init; } = [];

    /// <summary>Whether it is an earlier block with changes made in it.</summary>
    public bool IsEdited { get; init; }

    /// <summary>Whether a fence or a wrapper says where it begins, so that it is known to be code.</summary>
    public bool IsFenced { get; init; }
}
