using System.Text;
using System.Text.Json;
using System.Text.Unicode;

namespace AutoTriton.Tests.Shared;

/// <summary>The Python sources of the shared folder: the benchmark's files and recorded answers of language models.</summary>
internal static class PythonCorpus
{
    /// <summary>The benchmark's 184 files.</summary>
    public static IReadOnlyList<PythonSource> Benchmark()
    {
        var path = SharedFolder.TryPath("data/tritonbench/TritonBench_G_v1.json")!;
        using var file = JsonDocument.Parse(File.ReadAllText(path));
        return [.. file.RootElement.EnumerateArray().Select(task =>
            new PythonSource(task.GetProperty("file").GetString()!, task.GetProperty("output").GetString()!))];
    }

    /// <summary>The 1,050 recorded answers, as they stand.</summary>
    public static IReadOnlyList<PythonSource> Answers() =>
        [.. Directory.EnumerateFiles(SharedFolder.TryPath("data/tritonbench/completions")!, "*.jsonl").Order(StringComparer.Ordinal).SelectMany(ReadAnswers)];

    /// <summary>Both.</summary>
    public static IReadOnlyList<PythonSource> All() => [.. Benchmark(), .. Answers()];

    /// <summary>The .py files of a folder that are UTF-8.</summary>
    /// <param name="folder">The folder; its subfolders count.</param>
    public static IReadOnlyList<PythonSource> Folder(string folder) =>
        [.. Directory.EnumerateFiles(folder, "*.py", SearchOption.AllDirectories).Order(StringComparer.Ordinal).Select(ReadFile).OfType<PythonSource>()];

    private static PythonSource? ReadFile(string path)
    {
        var bytes = File.ReadAllBytes(path);
        return Utf8.IsValid(bytes) ? new PythonSource(path, Encoding.UTF8.GetString(bytes)) : null;
    }

    private static IEnumerable<PythonSource> ReadAnswers(string path)
    {
        var number = 0;
        foreach (var line in File.ReadLines(path).Where(line => line.Length > 0))
        {
            using var answer = JsonDocument.Parse(line);
            yield return new PythonSource($"{Path.GetFileName(path)}:{++number}", answer.RootElement.GetProperty("predict").GetString()!);
        }
    }
}
