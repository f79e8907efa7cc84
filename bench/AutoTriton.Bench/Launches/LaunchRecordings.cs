using System.Text.Json;

namespace AutoTriton.Bench.Launches;

/// <summary>Reads recorded launches: a JSON file and a safetensors file each, the kernel's source from the JSON, from a <c>sources.json</c> beside it, or from TritonBench.</summary>
internal static class LaunchRecordings
{
    /// <summary>All launches below a folder whose storages were recorded.</summary>
    /// <param name="folder">The folder, searched recursively.</param>
    /// <param name="tritonBench">TritonBench_G_v1.json, or null.</param>
    public static IEnumerable<RecordedLaunch> Read(string folder, string? tritonBench)
    {
        var common = tritonBench is null ? [] : ReadSources(tritonBench);
        foreach (var path in Directory.EnumerateFiles(folder, "*.json", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            if (Path.GetFileName(path) == "sources.json" || !File.Exists(Path.ChangeExtension(path, ".safetensors")))
            {
                continue;
            }

            var beside = Path.Combine(Path.GetDirectoryName(path)!, "sources.json");
            foreach (var launch in ReadFile(path, File.Exists(beside) ? ReadSources(beside) : common))
            {
                yield return launch;
            }
        }
    }

    private static IEnumerable<RecordedLaunch> ReadFile(string path, Dictionary<string, string> sources)
    {
        using var document = JsonDocument.Parse(File.ReadAllBytes(path));
        var root = document.RootElement.Clone();
        var name = root.GetProperty("file").GetString()!;
        var source = root.TryGetProperty("source", out var own) ? own.GetString()! : sources.GetValueOrDefault(name)
            ?? throw new InvalidDataException($"{path}: there is no source for {name}; put a 'source' in the JSON file or a sources.json beside it.");
        var bytes = Safetensors.Read(Path.ChangeExtension(path, ".safetensors"));
        foreach (var launch in root.GetProperty("launches").EnumerateArray())
        {
            var arguments = launch.GetProperty("args").EnumerateObject().ToDictionary(entry => entry.Name, entry => entry.Value);
            if (arguments.Values.Any(argument => argument.TryGetProperty("other", out _)))
            {
                continue;
            }

            var grid = launch.GetProperty("grid").EnumerateArray().Select(axis => axis.GetInt32()).ToArray();
            yield return new RecordedLaunch(
                Path.GetFileNameWithoutExtension(path), launch.GetProperty("id").GetString()!, launch.GetProperty("kernel").GetString()!, source, grid, arguments, Storages(arguments, bytes));
        }
    }

    private static Dictionary<string, RecordedStorage> Storages(Dictionary<string, JsonElement> arguments, Dictionary<string, byte[]> bytes)
    {
        var result = new Dictionary<string, RecordedStorage>();
        foreach (var tensor in arguments.Values.SelectMany(Tensors))
        {
            var storage = tensor.GetProperty("storage").GetString()!;
            var before = bytes[storage + ".before"];
            result[storage] = new RecordedStorage(before, bytes.GetValueOrDefault(storage + ".after", before), tensor.GetProperty("dtype").GetString()!);
        }

        return result;
    }

    private static IEnumerable<JsonElement> Tensors(JsonElement argument) =>
        argument.TryGetProperty("tensor", out var tensor) ? [tensor]
        : argument.TryGetProperty("tuple", out var tuple) ? tuple.EnumerateArray().SelectMany(Tensors)
        : [];

    private static Dictionary<string, string> ReadSources(string path)
    {
        using var document = JsonDocument.Parse(File.ReadAllBytes(path));
        var result = new Dictionary<string, string>();
        foreach (var entry in document.RootElement.EnumerateArray())
        {
            result[entry.GetProperty("file").GetString()!] = entry.GetProperty("output").GetString()!;
        }

        return result;
    }
}
