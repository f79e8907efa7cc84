using System.Text.Json;
using AutoTriton.Core.Execution;
using AutoTriton.Core.Tasks;

namespace AutoTriton.Legality.Tests;

public sealed class CorpusTests
{
    private static readonly LegalityAnalyzer Analyzer = new();

    public static TheoryData<string, string> Cheats => Read(isHonest: false);

    public static TheoryData<string, string> Honest => Read(isHonest: true);

    [Theory]
    [MemberData(nameof(Cheats), DisableDiscoveryEnumeration = true)]
    public void Analyze_cheat_is_refused_at_its_level(string id, string line)
    {
        using var row = JsonDocument.Parse(line);
        var level = Enum.Parse<LegalityLevel>(row.RootElement.GetProperty("level").GetString()!, ignoreCase: true);

        var result = Analyzer.Analyze(row.RootElement.GetProperty("source").GetString()!, Contract(row.RootElement), level, TestContext.Current.CancellationToken);

        Assert.False(result.IsLegal, id);
    }

    [Theory]
    [MemberData(nameof(Honest), DisableDiscoveryEnumeration = true)]
    public void Analyze_honest_source_passes_at_every_level(string id, string line)
    {
        using var row = JsonDocument.Parse(line);
        foreach (var level in Enum.GetValues<LegalityLevel>())
        {
            var result = Analyzer.Analyze(row.RootElement.GetProperty("source").GetString()!, Contract(row.RootElement), level, TestContext.Current.CancellationToken);

            Assert.True(result.IsLegal, $"{id} at {level}: {string.Join("; ", result.Findings.Where(finding => finding.Severity == FindingSeverity.Error))}");
        }
    }

    private static KernelContract Contract(JsonElement row) => row.GetProperty("contract").GetString() switch
    {
        "module" => new ModuleContract { CandidateClass = row.GetProperty("entry").GetString()! },
        "function" => new FunctionContract(row.GetProperty("entry").GetString()!),
        _ => new ScriptContract(""),
    };

    private static TheoryData<string, string> Read(bool isHonest)
    {
        var data = new TheoryData<string, string>();
        foreach (var file in Directory.GetFiles(Path.Combine(AppContext.BaseDirectory, "Corpus"), "*.jsonl"))
        {
            foreach (var line in File.ReadLines(file))
            {
                using var row = JsonDocument.Parse(line);
                if (row.RootElement.GetProperty("verdict").GetString() == "honest" == isHonest)
                {
                    data.Add(row.RootElement.GetProperty("id").GetString()!, line);
                }
            }
        }

        return data;
    }
}
