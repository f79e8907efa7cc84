using System.Text.RegularExpressions;

namespace AutoTriton.Training.Tokenizers;

/// <summary>The patterns that divide a text before BPE. Each matches every character of any text, so nothing is lost.</summary>
internal static partial class PreTokenPatterns
{
    /// <summary>The pattern over whose matches a token never reaches.</summary>
    public static Regex Outer(PreTokenization kind) => kind == PreTokenization.Lines ? Lines() : Words();

    // Identifiers with at most one space before, numbers digit groups with their point, operators, line ends with the indentation, spaces.
    [GeneratedRegex(@" ?[\p{L}_][\p{L}\p{N}_]*|\p{N}+(?:\.\p{N}+)?|\n[ \t]*| ?[^\s\p{L}\p{N}_]+|[^\S\n]+(?=\S)|[^\S\n]+|\s", RegexOptions.CultureInvariant)]
    public static partial Regex Words();

    // Numbers that do not belong to an identifier, and what lies between them, up to the end of a line.
    [GeneratedRegex(@"(?<![\p{L}\p{N}_.])\p{N}+(?:\.\p{N}+)?(?:e-?\p{N}+)?|(?:(?!(?<![\p{L}\p{N}_.])\p{N})[^\n])+\n*|\n+", RegexOptions.CultureInvariant)]
    private static partial Regex Lines();
}
