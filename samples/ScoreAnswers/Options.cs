using AutoTriton.Core.Tasks;
using AutoTriton.Legality;

/// <summary>What the command line says.</summary>
internal sealed record Options(IReadOnlyList<string> Files, string? Tasks, KernelContract? Contract, string? Model, LegalityLevel Level, string Out, bool Resume)
{
    public const string Usage = "usage: ScoreAnswers [FILE.jsonl ...] [--tasks FILE.jsonl] [--contract script|module|function:NAME] [--level paper|reachable|strict] [--model NAME] [--out FOLDER] [--resume]";

    public static Options Parse(string[] args)
    {
        var files = new List<string>();
        var given = new Dictionary<string, string?> { ["--tasks"] = null, ["--contract"] = null, ["--level"] = "reachable", ["--model"] = null, ["--out"] = null };
        var resume = args.Contains("--resume");
        args = [.. args.Where(arg => arg != "--resume")];
        for (var i = 0; i < args.Length; i++)
        {
            if (!args[i].StartsWith('-'))
            {
                files.Add(args[i]);
                continue;
            }

            given[given.ContainsKey(args[i]) && i + 1 < args.Length ? args[i] : throw new ArgumentException($"'{args[i]}' is not understood or lacks its value. {Usage}")] = args[++i];
        }

        if (files.Count == 0)
        {
            files.Add(Path.Combine(AppContext.BaseDirectory, "answers.jsonl"));
            given["--tasks"] ??= Path.Combine(AppContext.BaseDirectory, "tasks.jsonl");
        }

        return new Options(
            files, given["--tasks"], Called(given["--contract"]), given["--model"],
            Enum.TryParse<LegalityLevel>(given["--level"], ignoreCase: true, out var level) && Enum.IsDefined(level) ? level : throw new ArgumentException($"'{given["--level"]}' is no level. {Usage}"),
            given["--out"] ?? Path.Combine("runs", $"answers-{Path.GetFileNameWithoutExtension(files[0])}"), resume);
    }

    private static KernelContract? Called(string? contract) => contract switch
    {
        null => null,
        "script" => new ScriptContract(""),
        "module" => new ModuleContract(),
        _ when contract.StartsWith("function:", StringComparison.Ordinal) => new FunctionContract(contract[9..]),
        _ => throw new ArgumentException($"'{contract}' is no contract. {Usage}"),
    };
}
