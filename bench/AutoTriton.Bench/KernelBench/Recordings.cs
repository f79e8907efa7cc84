using System.IO.Compression;
using System.Text.Json;

namespace AutoTriton.Bench.KernelBench;

/// <summary>What PyTorch answered to references at reduced size, by their files.</summary>
internal static class Recordings
{
    private const string Committed = "KernelBench/recorded.jsonl.gz";
    private const string Recorded = "recorded.jsonl";
    private const string Scaled = "scaled.json";

    /// <summary>Whether the recorder ran in a folder.</summary>
    public static bool Exist(string folder) => File.Exists(Path.Combine(folder, Recorded));

    /// <summary>Reads the sizes that were found before, for a folder that the recorder did not run in yet.</summary>
    public static Dictionary<string, ScaledReference> ReadSizes(string folder) => File.Exists(Path.Combine(folder, Scaled))
        ? JsonSerializer.Deserialize<ScaledReference[]>(File.ReadAllText(Path.Combine(folder, Scaled)))!.ToDictionary(reference => reference.File, StringComparer.Ordinal)
        : [];

    /// <summary>Reads the recordings of a folder, or those that are part of this program.</summary>
    /// <param name="folder">A folder that the recorder ran in, or null.</param>
    public static Dictionary<string, ScaledReference> Read(string? folder)
    {
        var path = folder is null ? null : Path.Combine(folder, Recorded);
        using Stream? stream = path is null ? Embedded() : File.Exists(path) ? File.OpenRead(path) : null;
        var found = new Dictionary<string, ScaledReference>(StringComparer.Ordinal);
        if (stream is null)
        {
            return found;
        }

        using var reader = new StreamReader(stream);
        while (reader.ReadLine() is { } line)
        {
            if (JsonSerializer.Deserialize<ScaledReference>(line) is { } reference)
            {
                found[reference.File] = reference;
            }
        }

        return found;
    }

    /// <summary>Writes what the recorder needs: the references at reduced size, the list of them, and the recorder.</summary>
    /// <param name="folder">The folder to write to.</param>
    /// <param name="references">The references, with their sources at reduced size.</param>
    public static void WriteForRecorder(string folder, IReadOnlyList<(ScaledReference Reference, string Source)> references)
    {
        Directory.CreateDirectory(folder);
        foreach (var (reference, source) in references)
        {
            var file = Path.Combine(folder, reference.File);
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            File.WriteAllText(file, source);
        }

        File.WriteAllText(Path.Combine(folder, Scaled), JsonSerializer.Serialize(references.Select(pair => pair.Reference)));
        using var script = typeof(Recordings).Assembly.GetManifestResourceStream("KernelBench/record.py")!;
        using var copy = File.Create(Path.Combine(folder, "record.py"));
        script.CopyTo(copy);
    }

    private static GZipStream? Embedded() =>
        typeof(Recordings).Assembly.GetManifestResourceStream(Committed) is { } packed ? new GZipStream(packed, CompressionMode.Decompress) : null;
}
