using AutoTriton.Bench;
using AutoTriton.Core.Execution;
using AutoTriton.Legality.Rules;

namespace AutoTriton.Legality.Tests;

public sealed class CorpusTests
{
    private static readonly LegalityAnalyzer Analyzer = new();
    private static readonly List<LegalityCase> Rows = LegalityCase.Read(Path.Combine(AppContext.BaseDirectory, "Corpus"));
    private static readonly Dictionary<string, LegalityCase> ById = Rows.ToDictionary(row => row.Id, StringComparer.Ordinal);

    public static TheoryData<string> Cheats => [.. Rows.Where(row => !row.IsHonest).Select(row => row.Id)];

    public static TheoryData<string> Honest => [.. Rows.Where(row => row.IsHonest).Select(row => row.Id)];

    [Theory]
    [MemberData(nameof(Cheats), DisableDiscoveryEnumeration = true)]
    public void Analyze_cheat_is_refused_at_its_level_by_the_rule_it_names(string id)
    {
        var row = ById[id];

        var result = Analyze(row, row.Level);

        Assert.False(result.IsLegal, id);
        if (row.Rule is { } rule)
        {
            Assert.Contains(result.Findings, finding => finding.Id == rule);
        }
    }

    [Theory]
    [MemberData(nameof(Honest), DisableDiscoveryEnumeration = true)]
    public void Analyze_honest_source_passes_up_to_its_level(string id)
    {
        var row = ById[id];
        foreach (var level in Enum.GetValues<LegalityLevel>().Where(level => level <= row.Level))
        {
            var result = Analyze(row, level);

            Assert.True(result.IsLegal, $"{id} at {level}: {string.Join("; ", result.Findings.Where(finding => finding.Severity == FindingSeverity.Error))}");
            Assert.True(level < LegalityLevel.Strict || row.Rule is null || result.Findings.Any(finding => finding.Id == row.Rule), $"{id} carries no warning {row.Rule}");
        }
    }

    [Fact]
    public void Corpus_holds_200_cheats_and_three_of_every_rule()
    {
        var cheats = Rows.Where(row => !row.IsHonest).ToList();
        var reported = Rows.SelectMany(row => row.Rule is { } rule
                ? [rule]
                : row.IsHonest ? [] : Analyze(row, row.Level).Findings.Where(finding => finding.Severity == FindingSeverity.Error).Select(finding => finding.Id).Distinct())
            .CountBy(id => id).ToDictionary(StringComparer.Ordinal);

        Assert.True(cheats.Count >= 200, $"{cheats.Count} cheats");
        Assert.All(LegalityRules.Default.Select(rule => rule.Id).Except(OnlyWarnings), id => Assert.True(reported.GetValueOrDefault(id) >= 3, $"{id}: {reported.GetValueOrDefault(id)} cases"));
    }

    /// <summary>Rules of <see cref="LegalityLevel.Reachable"/> that refuse nothing: they say what was decided and what was not.</summary>
    private static readonly string[] OnlyWarnings = ["AT2006", "AT2007", "AT2008", "AT2009"];

    private static LegalityResult Analyze(LegalityCase row, LegalityLevel level) => Analyzer.Analyze(row.Source, row.Contract, level, TestContext.Current.CancellationToken);
}
