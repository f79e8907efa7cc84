using System.Buffers.Binary;
using System.Text.Json;
using TorchSharp;
using static TorchSharp.torch;

namespace AutoTriton.Training.Checkpoints;

/// <summary>Reads and writes tensors in the safetensors format: a length, a JSON header, then the bytes.</summary>
/// <remarks>Nothing in a file is trusted: sizes and places are checked before memory is taken.</remarks>
public static class SafetensorsFile
{
    private const long MaxHeaderBytes = 100_000_000;

    /// <summary>Reads all tensors of a file.</summary>
    /// <param name="path">The file.</param>
    /// <returns>The tensors by name, on the CPU, for the caller to dispose.</returns>
    /// <exception cref="CheckpointException">The file is missing, cut, or not of the format.</exception>
    public static IReadOnlyDictionary<string, Tensor> Read(string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        var tensors = new Dictionary<string, Tensor>(StringComparer.Ordinal);
        try
        {
            using var stream = File.OpenRead(path);
            foreach (var entry in ReadHeader(stream, path, out var start))
            {
                stream.Position = start + entry.Begin;
                tensors.Add(entry.Name, ReadTensor(stream, entry));
            }

            return tensors;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            DisposeAll(tensors.Values);
            throw new CheckpointException($"The file cannot be read: {exception.Message}", path, exception);
        }
        catch
        {
            DisposeAll(tensors.Values);
            throw;
        }
    }

    /// <summary>Writes tensors to a file.</summary>
    /// <param name="path">The file; it is replaced.</param>
    /// <param name="tensors">Names and tensors, which are written in this order.</param>
    public static void Write(string path, IEnumerable<(string Name, Tensor Value)> tensors)
    {
        ArgumentNullException.ThrowIfNull(path);
        ArgumentNullException.ThrowIfNull(tensors);
        var list = tensors.ToList();
        using var stream = File.Create(path);
        var header = Header(list);
        Span<byte> length = stackalloc byte[8];
        BinaryPrimitives.WriteInt64LittleEndian(length, header.Length);
        stream.Write(length);
        stream.Write(header);
        foreach (var (_, value) in list)
        {
            using var scope = NewDisposeScope();
            stream.Write(value.detach().cpu().contiguous().bytes);
        }

        stream.Flush(flushToDisk: true);
    }

    private static byte[] Header(List<(string Name, Tensor Value)> tensors)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer))
        {
            json.WriteStartObject();
            long offset = 0;
            foreach (var (name, value) in tensors)
            {
                var bytes = value.numel() * value.element_size();
                json.WriteStartObject(name);
                json.WriteString("dtype", SafetensorsTypes.NameOf(value.dtype));
                json.WriteStartArray("shape");
                Array.ForEach(value.shape, json.WriteNumberValue);
                json.WriteEndArray();
                json.WriteStartArray("data_offsets");
                json.WriteNumberValue(offset);
                json.WriteNumberValue(offset += bytes);
                json.WriteEndArray();
                json.WriteEndObject();
            }

            json.WriteEndObject();
        }

        while (buffer.Length % 8 != 0)
        {
            buffer.WriteByte((byte)' ');
        }

        return buffer.ToArray();
    }

    private static List<Entry> ReadHeader(FileStream stream, string path, out long start)
    {
        Span<byte> prefix = stackalloc byte[8];
        if (stream.ReadAtLeast(prefix, 8, throwOnEndOfStream: false) < 8)
        {
            throw Broken(path, "it ends within its first 8 bytes");
        }

        var length = BinaryPrimitives.ReadInt64LittleEndian(prefix);
        if (length is < 2 or > MaxHeaderBytes || length > stream.Length - 8)
        {
            throw Broken(path, $"its header would have {length} bytes of a file of {stream.Length}");
        }

        var header = new byte[length];
        stream.ReadExactly(header);
        start = 8 + length;
        var available = stream.Length - start;
        var entries = new List<Entry>();
        try
        {
            using var json = JsonDocument.Parse(header, new JsonDocumentOptions { MaxDepth = 8 });
            foreach (var property in json.RootElement.EnumerateObject().Where(property => property.Name != "__metadata__"))
            {
                entries.Add(ReadEntry(property, available, path));
            }
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException or FormatException or KeyNotFoundException)
        {
            throw Broken(path, $"its header is not of the format ({exception.Message})");
        }

        var twice = entries.GroupBy(entry => entry.Name, StringComparer.Ordinal).FirstOrDefault(group => group.Count() > 1);
        return twice is null ? entries : throw Broken(path, $"it holds '{twice.Key}' twice");
    }

    private static Entry ReadEntry(JsonProperty property, long available, string path)
    {
        var offsets = property.Value.GetProperty("data_offsets").EnumerateArray().Select(item => item.GetInt64()).ToArray();
        var shape = property.Value.GetProperty("shape").EnumerateArray().Select(item => item.GetInt64()).ToArray();
        var name = property.Value.GetProperty("dtype").GetString() ?? "";
        if (SafetensorsTypes.Of(name) is not { } type)
        {
            throw Broken(path, $"'{property.Name}' has the dtype '{name}', which is not known");
        }

        if (offsets.Length != 2 || offsets[0] < 0 || offsets[1] < offsets[0] || offsets[1] > available)
        {
            throw Broken(path, $"'{property.Name}' lies outside the file, which was cut or damaged");
        }

        var count = SizeOf(shape, offsets[1] - offsets[0]);
        return count * type.Bytes == offsets[1] - offsets[0]
            ? new Entry(property.Name, type.Type, shape, offsets[0], (int)(offsets[1] - offsets[0]))
            : throw Broken(path, $"'{property.Name}' has a shape that does not fit its bytes");
    }

    // Elements of a shape; -1 where they cannot fit the bytes at hand, so that nothing overflows.
    private static long SizeOf(long[] shape, long limit)
    {
        if (limit > int.MaxValue || shape.Any(size => size < 0 || size > int.MaxValue))
        {
            return -1;
        }

        long count = 1;
        foreach (var size in shape)
        {
            count *= size;
            if (count > limit)
            {
                return -1;
            }
        }

        return count;
    }

    private static Tensor ReadTensor(FileStream stream, Entry entry)
    {
        var tensor = empty(entry.Shape, entry.Type);
        if (entry.Bytes > 0)
        {
            var bytes = new byte[entry.Bytes];
            stream.ReadExactly(bytes);
            tensor.bytes = bytes;
        }

        return tensor;
    }

    private static void DisposeAll(IEnumerable<Tensor> tensors)
    {
        foreach (var tensor in tensors)
        {
            tensor.Dispose();
        }
    }

    private static CheckpointException Broken(string path, string problem) =>
        new($"This is not a whole safetensors file: {problem}. Take another checkpoint of the run, or fetch the file again.", path);

    private sealed record Entry(string Name, ScalarType Type, long[] Shape, long Begin, int Bytes);
}
