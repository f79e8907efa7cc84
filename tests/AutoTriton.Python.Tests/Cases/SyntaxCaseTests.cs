using AutoTriton.Tests.Shared;

namespace AutoTriton.Python.Tests.Cases;

public sealed class SyntaxCaseTests(ITestOutputHelper output)
{
    [Fact]
    public void Parser_answers_each_case_as_recorded_from_CPython()
    {
        var differences = SyntaxCase.All.Where(syntaxCase => DumpOrNull(syntaxCase.Source) != syntaxCase.Dump).ToList();

        foreach (var difference in differences)
        {
            output.WriteLine($"{difference.Source}\nours: {DumpOrNull(difference.Source)}\nCPython's: {difference.Dump}");
        }

        Assert.True(SyntaxCase.All.Count > 1400, "The cases are not all there.");
        Assert.Empty(differences);
    }

    [Fact]
    public void Parser_makes_the_trees_of_the_CPython_that_is_installed()
    {
        using var python = PythonOracle.TryStart();
        Assert.SkipUnless(python is not null, PythonOracle.Reason);
        var sources = SyntaxCase.All.Select(syntaxCase => new PythonSource(syntaxCase.Source, syntaxCase.Source)).ToList();

        var agreement = SyntaxAgreement.Measure(sources, python);

        Assert.True(agreement.Accepted > 850, $"Only {agreement.Accepted} cases are accepted by both.");
        Assert.Empty(agreement.Trees);
    }

    [Fact]
    public void Written_trees_read_back_as_they_were()
    {
        var differences = SyntaxCase.All.Where(syntaxCase => syntaxCase.Dump is not null)
            .Select(syntaxCase => PythonParser.Parse(syntaxCase.Source))
            .Select(tree => (Tree: SyntaxDumper.DumpWithoutPlaces(tree), Source: PythonUnparser.Unparse(tree)))
            .Where(pair => SyntaxDumper.DumpWithoutPlaces(PythonParser.Parse(pair.Source)) != pair.Tree);

        Assert.Empty(differences);
    }

    private static string? DumpOrNull(string source)
    {
        try
        {
            return SyntaxDumper.Dump(PythonParser.Parse(source), source);
        }
        catch (PythonSyntaxException)
        {
            return null;
        }
    }
}
