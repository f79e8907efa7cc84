using System.Buffers;
using System.Runtime.CompilerServices;

namespace AutoTriton.Evaluation.Answers;

/// <summary>Splits a stream into lines of bytes, holding one line at a time and nothing of one that is too long.</summary>
internal sealed class LineSplitter(Stream stream, int maximumBytes)
{
    private const int ChunkBytes = 1 << 16;
    private readonly ArrayBufferWriter<byte> _line = new();
    private long _length;

    /// <summary>Reads the lines. The bytes are valid until the next line is asked for; they are null where the line is too long.</summary>
    public async IAsyncEnumerable<(ReadOnlyMemory<byte>? Bytes, long Length, long End)> ReadAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var chunk = new byte[ChunkBytes];
        var position = 0L;
        while (await stream.ReadAsync(chunk, cancellationToken).ConfigureAwait(false) is var count and > 0)
        {
            var start = 0;
            while (chunk.AsSpan(start, count - start).IndexOf((byte)'\n') is var length and >= 0)
            {
                Keep(chunk.AsSpan(start, length));
                start += length + 1;
                yield return (Line, _length, position + start);
                Restart();
            }

            Keep(chunk.AsSpan(start, count - start));
            position += count;
        }

        if (_length > 0)
        {
            yield return (Line, _length, position);
        }
    }

    private ReadOnlyMemory<byte>? Line => _length <= maximumBytes ? _line.WrittenMemory : default(ReadOnlyMemory<byte>?);

    private void Keep(ReadOnlySpan<byte> bytes)
    {
        _length += bytes.Length;
        if (_length <= maximumBytes)
        {
            _line.Write(bytes);
        }
    }

    private void Restart()
    {
        _line.ResetWrittenCount();
        _length = 0;
    }
}
