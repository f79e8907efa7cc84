using System.Text.Json;
using AutoTriton.Core.Tasks;
using AutoTriton.Legality;

namespace AutoTriton.Bench;

/// <summary>A source with the verdict that it must get.</summary>
/// <param name="Id">Its name.</param>
/// <param name="Contract">How it is called.</param>
/// <param name="Source">The source.</param>
/// <param name="RefusedAt">The lowest level that must refuse it, or null where it is honest.</param>
internal sealed record LegalityCase(string Id, KernelContract Contract, string Source, LegalityLevel? RefusedAt)
{
    /// <summary>Reads JSON Lines of {id, contract, entry, source, verdict, level}.</summary>
    /// <param name="path">A file, or a folder of <c>.jsonl</c> files.</param>
    /// <returns>The cases.</returns>
    public static List<LegalityCase> Read(string path)
    {
        var files = Directory.Exists(path) ? Directory.GetFiles(path, "*.jsonl", SearchOption.AllDirectories) : [path];
        return [.. files.Order(StringComparer.Ordinal).SelectMany(File.ReadLines).Where(line => line.Length > 0).Select(Parse)];
    }

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
        LegalityLevel? level = root.GetProperty("verdict").GetString() == "honest"
            ? null
            : Enum.Parse<LegalityLevel>(root.GetProperty("level").GetString()!, ignoreCase: true);
        return new LegalityCase(id, contract, root.GetProperty("source").GetString()!, level);
    }
}
