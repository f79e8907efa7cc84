using AutoTriton.Python;

namespace AutoTriton.Tests.Shared;

/// <summary>Where AutoTriton's parser and CPython's differ over a set of sources.</summary>
/// <param name="Sources">Number of sources.</param>
/// <param name="Accepted">Number that both accept.</param>
/// <param name="Verdicts">Sources that one accepts and the other rejects, with the reason.</param>
/// <param name="Trees">Accepted sources whose dumps differ, with the first difference.</param>
internal sealed record SyntaxAgreement(int Sources, int Accepted, IReadOnlyList<string> Verdicts, IReadOnlyList<string> Trees)
{
    /// <summary>The share of sources on which the verdicts agree.</summary>
    public double VerdictShare => Sources == 0 ? 1 : 1 - ((double)Verdicts.Count / Sources);

    /// <summary>Reads every source with both.</summary>
    /// <param name="sources">The sources.</param>
    /// <param name="python">CPython.</param>
    public static SyntaxAgreement Measure(IReadOnlyList<PythonSource> sources, PythonOracle python)
    {
        var places = python.PlacesFormattedPartsAtWhole ? FormattedPartPlaces.Whole : FormattedPartPlaces.Own;
        var accepted = 0;
        var verdicts = new List<string>();
        var trees = new List<string>();
        foreach (var source in sources)
        {
            var theirs = python.Parse(source.Text);
            var (isAccepted, ours) = Parse(source.Text, places);
            if (isAccepted != theirs.Accepted)
            {
                verdicts.Add($"{source.Name}: {(isAccepted ? $"only we accept it; CPython: {theirs.Text}" : $"only CPython accepts it; we: {ours}")}");
            }
            else if (isAccepted)
            {
                accepted++;
                if (ours != theirs.Text)
                {
                    trees.Add($"{source.Name}: {FirstDifference(ours, theirs.Text)}");
                }
            }
        }

        return new SyntaxAgreement(sources.Count, accepted, verdicts, trees);
    }

    private static (bool Accepted, string Text) Parse(string source, FormattedPartPlaces places)
    {
        try
        {
            return (true, SyntaxDumper.Dump(PythonParser.Parse(source), source, places));
        }
        catch (PythonSyntaxException rejected)
        {
            return (false, rejected.Message);
        }
    }

    private static string FirstDifference(string ours, string theirs)
    {
        var left = ours.Split('\n');
        var right = theirs.Split('\n');
        var line = 0;
        while (line < left.Length && line < right.Length && left[line] == right[line])
        {
            line++;
        }

        var around = string.Join(" / ", left[Math.Max(0, line - 3)..line].Select(text => text.Trim()));
        return $"after '{around}': ours '{left.ElementAtOrDefault(line)?.Trim()}', CPython's '{right.ElementAtOrDefault(line)?.Trim()}'";
    }
}
