using System.Text.Json;
using AutoTriton.Core.Tasks;

namespace AutoTriton.Legality.Tests;

/// <summary>A source of the corpus with the verdict that it must get.</summary>
/// <param name="Id">Its name.</param>
/// <param name="Contract">How it is called.</param>
/// <param name="Source">The source.</param>
/// <param name="Level">The level at which it is judged: where it must be refused, or the strictest that honest code passes.</param>
/// <param name="IsHonest">Whether it must pass.</param>
/// <param name="Rule">The rule that must report it, or null.</param>
internal sealed record CorpusRow(string Id, KernelContract Contract, string Source, LegalityLevel Level, bool IsHonest, string? Rule)
{
    /// <summary>Reads the whole corpus.</summary>
    public static IReadOnlyList<CorpusRow> ReadAll() =>
        [.. Directory.GetFiles(Path.Combine(AppContext.BaseDirectory, "Corpus"), "*.jsonl").Order(StringComparer.Ordinal).SelectMany(File.ReadLines).Select(Parse)];

    /// <summary>Reads one line.</summary>
    public static CorpusRow Parse(string line)
    {
        using var document = JsonDocument.Parse(line);
        var row = document.RootElement;
        var isHonest = row.GetProperty("verdict").GetString() == "honest";
        return new CorpusRow(
            row.GetProperty("id").GetString()!,
            ContractOf(row),
            row.GetProperty("source").GetString()!,
            row.TryGetProperty("level", out var level) && level.GetString() is { } text ? Enum.Parse<LegalityLevel>(text, ignoreCase: true) : LegalityLevel.Strict,
            isHonest,
            row.TryGetProperty("rule", out var rule) ? rule.GetString() : null);
    }

    /// <inheritdoc/>
    public override string ToString() => Id;

    private static KernelContract ContractOf(JsonElement row) => row.GetProperty("contract").GetString() switch
    {
        "module" => new ModuleContract { CandidateClass = row.GetProperty("entry").GetString()! },
        "function" => new FunctionContract(row.GetProperty("entry").GetString()!),
        _ => new ScriptContract(""),
    };
}
