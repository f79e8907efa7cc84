namespace AutoTriton.Python.Parsing;

/// <summary>Names of Unicode characters.</summary>
internal static class CharacterNames
{
    /// <summary>The character of a name, or null.</summary>
    public static string? Find(string name) => null;
}
