using System.Text.RegularExpressions;

namespace AutoTriton.Repository.Tests;

/// <summary>What the pages say can be compiled and opened.</summary>
public sealed partial class DocumentationTests
{
    private static readonly Lazy<string> CompiledSources = new(() => string.Join('\n', new[] { "samples", "tests", "src" }
        .SelectMany(folder => Directory.EnumerateFiles(Path.Combine(RepositoryRoot.Path, folder), "*.cs", SearchOption.AllDirectories))
        .Where(path => !path.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal))
        .Select(path => Squeeze(File.ReadAllText(path)))));

    public static TheoryData<string> Pages =>
    [
        .. Directory.EnumerateFiles(RepositoryRoot.Path, "*.md")
            .Concat(Directory.Exists(Path.Combine(RepositoryRoot.Path, "docs")) ? Directory.EnumerateFiles(Path.Combine(RepositoryRoot.Path, "docs"), "*.md", SearchOption.AllDirectories) : [])
            .Select(path => Path.GetRelativePath(RepositoryRoot.Path, path))
            .Order(StringComparer.Ordinal),
    ];

    [Theory]
    [MemberData(nameof(Pages))]
    public void Every_csharp_block_of_a_page_stands_in_compiled_code(string page)
    {
        var missing = CSharpBlock().Matches(File.ReadAllText(Path.Combine(RepositoryRoot.Path, page)))
            .Select(match => match.Groups["code"].Value)
            .Where(code => !CompiledSources.Value.Contains(Squeeze(code), StringComparison.Ordinal));
        Assert.Empty(missing);
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public void Every_link_of_a_page_into_the_repository_leads_somewhere(string page)
    {
        var folder = Path.GetDirectoryName(Path.Combine(RepositoryRoot.Path, page))!;
        var broken = Link().Matches(File.ReadAllText(Path.Combine(RepositoryRoot.Path, page)))
            .Select(match => match.Groups["target"].Value.Split('#')[0])
            .Where(target => target.Length > 0 && !target.Contains("://", StringComparison.Ordinal))
            .Where(target => !Path.Exists(Path.Combine(folder, target)));
        Assert.Empty(broken);
    }

    // Lines without their indentation, so that a block may be indented in the code.
    private static string Squeeze(string code) =>
        string.Join('\n', code.Split('\n').Select(line => line.Trim()).Where(line => line.Length > 0));

    [GeneratedRegex(@"^```csharp\n(?<code>.*?)^```", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex CSharpBlock();

    [GeneratedRegex(@"\]\((?<target>[^)\s]+)\)")]
    private static partial Regex Link();
}
