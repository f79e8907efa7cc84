using System.Text.Json;
using AutoTriton.Tests.Shared;

namespace AutoTriton.Bench;

/// <summary>The real-world Triton files of TritonBench-G that lie in the shared folder.</summary>
internal static class RealFiles
{
    /// <summary>Reads them.</summary>
    /// <returns>The file's name and its source.</returns>
    public static List<(string File, string Source)> Read()
    {
        var path = SharedFolder.TryPath("data/tritonbench/TritonBench_G_v1.json")
            ?? throw new FileNotFoundException($"The real files are not there: this figure {SharedFolder.Reason}.");
        using var document = JsonDocument.Parse(File.ReadAllBytes(path));
        return [.. document.RootElement.EnumerateArray().Select(entry => (entry.GetProperty("file").GetString()!, entry.GetProperty("output").GetString()!))];
    }
}
