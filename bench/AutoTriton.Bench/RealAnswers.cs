using System.Text.Json;
using AutoTriton.Tests.Shared;

namespace AutoTriton.Bench;

/// <summary>The answers of real models that lie in the shared folder, or in another folder of the same format.</summary>
internal static class RealAnswers
{
    /// <summary>Reads JSON Lines of {predict}.</summary>
    /// <param name="path">A folder of <c>.jsonl</c> files, or null for the shared one.</param>
    /// <returns>The model (from the file's name) and the answer, cut to code by its publisher.</returns>
    public static List<(string Model, string Code)> Read(string? path)
    {
        var folder = path ?? SharedFolder.TryPath("data/tritonbench/completions")
            ?? throw new DirectoryNotFoundException($"The answers are not there: this figure {SharedFolder.Reason}.");
        var answers = new List<(string, string)>();
        foreach (var file in Directory.GetFiles(folder, "*.jsonl").Order(StringComparer.Ordinal))
        {
            var model = Path.GetFileNameWithoutExtension(file);
            foreach (var line in File.ReadLines(file).Where(line => line.Length > 0))
            {
                using var row = JsonDocument.Parse(line);
                answers.Add((model, row.RootElement.GetProperty("predict").GetString() ?? ""));
            }
        }

        return answers;
    }
}
