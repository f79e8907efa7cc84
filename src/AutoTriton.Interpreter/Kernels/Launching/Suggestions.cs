namespace AutoTriton.Interpreter.Kernels.Launching;

/// <summary>Finds what was probably meant by a name that is not known.</summary>
internal static class Suggestions
{
    /// <summary>A sentence with the nearest name, behind a space; empty where none is near.</summary>
    public static string DidYouMean(string name, IEnumerable<string> known) => Nearest(name, known) is { } nearest ? $" Did you mean '{nearest}'?" : "";

    /// <summary>The known name that takes the fewest edits, if they are few; case does not matter.</summary>
    public static string? Nearest(string name, IEnumerable<string> known) => known
        .Select(candidate => (Name: candidate, Distance: Distance(name.ToUpperInvariant(), candidate.ToUpperInvariant())))
        .Where(entry => entry.Distance <= Math.Max(1, Math.Min(name.Length, entry.Name.Length) / 3) || IsPart(name, entry.Name))
        .OrderBy(entry => entry.Distance)
        .Select(entry => entry.Name)
        .FirstOrDefault();

    private static bool IsPart(string name, string other) =>
        name.Length > 2 && other.Length > 2 && (other.Contains(name, StringComparison.OrdinalIgnoreCase) || name.Contains(other, StringComparison.OrdinalIgnoreCase));

    /// <summary>Insertions, deletions and replacements (Levenshtein's distance).</summary>
    private static int Distance(string one, string other)
    {
        var row = Enumerable.Range(0, other.Length + 1).ToArray();
        for (var i = 1; i <= one.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= other.Length; j++)
            {
                (diagonal, row[j]) = (row[j], Math.Min(Math.Min(row[j], row[j - 1]) + 1, diagonal + (one[i - 1] == other[j - 1] ? 0 : 1)));
            }
        }

        return row[^1];
    }
}
