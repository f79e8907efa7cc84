using System.Text.RegularExpressions;
using AutoTriton.Core.Execution;
using AutoTriton.Core.Tasks;
using AutoTriton.Legality.Rules;

namespace AutoTriton.Legality.Tests;

/// <summary>What <c>docs/legality.md</c> shows of each rule is what the analyzer says.</summary>
public sealed partial class PageTests
{
    private static readonly string Page = File.ReadAllText(FindPage()).ReplaceLineEndings("\n");

    public static TheoryData<string> RuleIds => [.. Sections().Select(section => section.Groups["id"].Value)];

    [Fact]
    public void Page_has_a_section_for_every_rule()
    {
        var shown = Sections().Select(section => section.Groups["id"].Value).ToHashSet(StringComparer.Ordinal);

        Assert.Empty(LegalityRules.Default.Select(rule => rule.Id).Append("AT1001").Except(shown));
    }

    [Theory]
    [MemberData(nameof(RuleIds))]
    public void Reported_snippet_is_reported_and_passing_snippet_passes(string id)
    {
        var section = Sections().Single(found => found.Groups["id"].Value == id).Groups["body"].Value;
        var reported = Analyze(Snippet(section, "reported"), id);
        var passing = Analyze(Snippet(section, "passes"), id);

        Assert.Contains(reported.Findings, finding => finding.Id == id);
        Assert.True(passing.IsLegal, string.Join("; ", passing.Findings));
        Assert.DoesNotContain(passing.Findings, finding => finding.Id == id);
    }

    [Fact]
    public void Table_of_checks_names_only_rules_that_exist()
    {
        var table = Page[Page.IndexOf("## The static checks", StringComparison.Ordinal)..];
        var known = LegalityRules.Default.Select(rule => rule.Id).Append("AT1001").ToHashSet(StringComparer.Ordinal);

        Assert.Empty(RuleId().Matches(table).Select(match => match.Value).Except(known));
        Assert.Empty(known.Where(id => id is not ("AT1001" or "AT2006" or "AT2009")).Except(RuleId().Matches(table).Select(match => match.Value)));
    }

    private static LegalityResult Analyze(string source, string id)
    {
        KernelContract contract = source.Contains("class ModelNew", StringComparison.Ordinal) ? new ModuleContract() : new FunctionContract("relu");
        var level = id[2] switch { '1' => LegalityLevel.Paper, '2' => LegalityLevel.Reachable, _ => LegalityLevel.Strict };
        return new LegalityAnalyzer().Analyze(source, contract, level, TestContext.Current.CancellationToken);
    }

    private static string Snippet(string section, string kind)
    {
        var block = Block().Matches(section).Single(match => match.Groups["kind"].Value == kind);
        return block.Groups["alone"].Success ? block.Groups["code"].Value : Block().Matches(Page).First(match => match.Groups["kind"].Value == "prelude").Groups["code"].Value + "\n" + block.Groups["code"].Value;
    }

    private static MatchCollection Sections() => Section().Matches(Page);

    private static string FindPage()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "AutoTriton.sln")))
        {
            folder = Path.GetDirectoryName(folder) ?? throw new InvalidOperationException("The repository's root is not above the test's folder.");
        }

        return Path.Combine(folder, "docs", "legality.md");
    }

    [GeneratedRegex(@"^### (?<id>AT\d{4})\n(?<body>.*?)(?=^##|\z)", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Section();

    [GeneratedRegex(@"^```python (?<kind>\w+)(?<alone> alone)?\n(?<code>.*?)^```", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Block();

    [GeneratedRegex(@"AT\d{4}")]
    private static partial Regex RuleId();
}
