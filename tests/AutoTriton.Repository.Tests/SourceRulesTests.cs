namespace AutoTriton.Repository.Tests;

/// <summary>Rules of the house that no analyzer states.</summary>
public sealed class SourceRulesTests
{
    private const int LongestFile = 400;

    [Fact]
    public void No_source_file_is_longer_than_four_hundred_lines()
    {
        var tooLong = Sources("src").Concat(Sources("tests")).Concat(Sources("bench"))
            .Select(path => (Path: Path.GetRelativePath(RepositoryRoot.Path, path), Lines: File.ReadLines(path).Count()))
            .Where(file => file.Lines > LongestFile);
        Assert.Empty(tooLong);
    }

    [Fact]
    public void No_library_holds_unfinished_code()
    {
        string[] marks = ["NotImplementedException", "TODO", "FIXME", "HACK:"];
        var unfinished = Sources("src").Where(path => marks.Any(mark => File.ReadAllText(path).Contains(mark, StringComparison.Ordinal)));
        Assert.Empty(unfinished);
    }

    [Fact]
    public void Samples_only_wire_parts_together()
    {
        var tooLong = Directory.EnumerateDirectories(Path.Combine(RepositoryRoot.Path, "samples"))
            .Select(folder => (Sample: Path.GetFileName(folder), Lines: Sources(Path.GetRelativePath(RepositoryRoot.Path, folder)).Sum(path => File.ReadLines(path).Count())))
            .Where(sample => sample.Lines > 150);
        Assert.Empty(tooLong);
    }

    private static IEnumerable<string> Sources(string folder) =>
        Directory.EnumerateFiles(Path.Combine(RepositoryRoot.Path, folder), "*.cs", SearchOption.AllDirectories)
            .Where(path => !path.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal));
}
