using System.Text.Json;
using AutoTriton.Core.Tasks;
using AutoTriton.Legality;

namespace AutoTriton.Bench;

/// <summary>A source with the verdict that it must get.</summary>
/// <param name="Id">Its name.</param>
/// <param name="Contract">How it is called.</param>
/// <param name="Source">The source.</param>
/// <param name="Level">The level at which it is judged: the lowest that must refuse it, or the strictest that it must pass.</param>
/// <param name="IsHonest">Whether it must pass.</param>
/// <param name="Rule">The rule that must report it, or null.</param>
internal sealed record LegalityCase(string Id, KernelContract Contract, string Source, LegalityLevel Level, bool IsHonest, string? Rule)
{
    /// <summary>Reads JSON Lines of {id, contract, entry, source, verdict, level, rule}.</summary>
    /// <param name="path">A file, or a folder of <c>.jsonl</c> files.</param>
    /// <returns>The cases.</returns>
    public static List<LegalityCase> Read(string path)
    {
        var files = Directory.Exists(path) ? Directory.GetFiles(path, "*.jsonl", SearchOption.AllDirectories) : [path];
        return [.. files.Order(StringComparer.Ordinal).SelectMany(File.ReadLines).Where(line => line.Length > 0).Select(Parse)];
    }

    /// <inheritdoc/>
    public override string ToString() => Id;

    private static LegalityCase Parse(string line)
    {
        using var row = JsonDocument.Parse(line);
        var root = row.RootElement;
        var id = root.GetProperty("id").GetString()!;
        var entry = root.TryGetProperty("entry", out var named) ? named.GetString() ?? "" : "";
        KernelContract contract = root.GetProperty("contract").GetString() switch
        {
            "module" => new ModuleContract { CandidateClass = entry.Length > 0 ? entry : "ModelNew" },
            "function" => new FunctionContract(entry),
            "script" => new ScriptContract(""),
            var other => throw new InvalidDataException($"Case '{id}': the contract '{other}' is unknown; use module, function or script."),
        };
        var isHonest = root.GetProperty("verdict").GetString() == "honest";
        var level = root.TryGetProperty("level", out var given) && given.GetString() is { } text
            ? Enum.Parse<LegalityLevel>(text, ignoreCase: true)
            : isHonest ? LegalityLevel.Strict : throw new InvalidDataException($"Case '{id}' has no level: a cheat names the lowest that must refuse it.");
        var rule = root.TryGetProperty("rule", out var reporting) ? reporting.GetString() : null;
        return new LegalityCase(id, contract, root.GetProperty("source").GetString()!, level, isHonest, rule);
    }
}
