using System.IO.Compression;
using System.Text.Json;

namespace AutoTriton.Bench.Probes;

/// <summary>Reads recorded probes: one JSON object a line, the first of which names versions; gzip or plain.</summary>
internal static class ProbeRecordings
{
    private const string Resource = "probes.jsonl.gz";

    /// <summary>The probes that are kept with the tests.</summary>
    public static List<Probe> ReadOwn()
    {
        using var stream = typeof(ProbeRecordings).Assembly.GetManifestResourceStream(Resource)
            ?? throw new InvalidOperationException($"The resource {Resource} is not embedded.");
        return Read(stream);
    }

    /// <summary>The probes of a file, or of every .jsonl and .jsonl.gz under a folder.</summary>
    public static List<Probe> Read(string path)
    {
        var files = Directory.Exists(path)
            ? Directory.EnumerateFiles(path, "*.jsonl*", SearchOption.AllDirectories).Order(StringComparer.Ordinal)
            : new[] { path }.AsEnumerable();
        var probes = new List<Probe>();
        foreach (var file in files)
        {
            using var stream = File.OpenRead(file);
            probes.AddRange(Read(stream));
        }

        return probes;
    }

    private static List<Probe> Read(Stream stream)
    {
        using var reader = new StreamReader(Unpacked(stream));
        var probes = new List<Probe>();
        while (reader.ReadLine() is { } line)
        {
            using var document = JsonDocument.Parse(line);
            if (document.RootElement.TryGetProperty("recorded", out _))
            {
                probes.Add(ReadProbe(document.RootElement.Clone()));
            }
        }

        return probes;
    }

    private static Stream Unpacked(Stream stream)
    {
        var isPacked = stream.ReadByte() == 0x1F;
        stream.Position = 0;
        return isPacked ? new GZipStream(stream, CompressionMode.Decompress) : stream;
    }

    private static Probe ReadProbe(JsonElement probe) => new(
        probe.GetProperty("name").GetString()!,
        probe.GetProperty("source").GetString()!,
        probe.GetProperty("kernel").GetString(),
        probe.GetProperty("host").GetString(),
        [.. probe.GetProperty("grid").EnumerateArray().Select(size => size.GetInt32())],
        [.. probe.GetProperty("args").EnumerateObject().Select(argument => KeyValuePair.Create(argument.Name, argument.Value))],
        probe.GetProperty("options").TryGetProperty("debug", out var debug) && debug.GetBoolean(),
        ReadOutcome(probe.GetProperty("recorded")));

    private static RecordedOutcome ReadOutcome(JsonElement recorded) => new(
        recorded.GetProperty("outcome").GetString()!,
        recorded.TryGetProperty("stage", out var stage) ? stage.GetString()! : "",
        recorded.TryGetProperty("chain", out var chain)
            ? [.. chain.EnumerateArray().Select(error => (error.GetProperty("type").GetString()!, error.GetProperty("message").GetString()!))]
            : [],
        recorded.TryGetProperty("after", out var after)
            ? after.EnumerateObject().ToDictionary(tensor => tensor.Name, tensor => tensor.Value.GetBytesFromBase64())
            : []);
}
