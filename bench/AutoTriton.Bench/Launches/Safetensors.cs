using System.Buffers.Binary;
using System.Text.Json;

namespace AutoTriton.Bench.Launches;

/// <summary>Reads the raw bytes of the tensors of a safetensors file.</summary>
internal static class Safetensors
{
    public static Dictionary<string, byte[]> Read(string path)
    {
        var file = File.ReadAllBytes(path);
        var headerLength = (int)BinaryPrimitives.ReadUInt64LittleEndian(file);
        using var header = JsonDocument.Parse(file.AsMemory(8, headerLength));
        var result = new Dictionary<string, byte[]>();
        foreach (var entry in header.RootElement.EnumerateObject().Where(entry => entry.Name != "__metadata__"))
        {
            var offsets = entry.Value.GetProperty("data_offsets");
            var (start, end) = (offsets[0].GetInt32(), offsets[1].GetInt32());
            result[entry.Name] = file.AsSpan(8 + headerLength + start, end - start).ToArray();
        }

        return result;
    }
}
