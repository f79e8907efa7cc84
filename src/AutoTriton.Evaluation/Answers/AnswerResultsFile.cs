using System.Text.Json;
using AutoTriton.Evaluation.Runs;

namespace AutoTriton.Evaluation.Answers;

/// <summary>A file of verdicts in JSON Lines that only ever holds whole ones: each is written at once, and what a killed process left of one is cut off when the file is opened again.</summary>
public sealed class AnswerResultsFile : IDisposable
{
    private readonly FileStream _stream;
    private readonly HashSet<string> _done = [];
    private readonly Lock _gate = new();

    private AnswerResultsFile(FileStream stream) => _stream = stream;

    /// <summary>The keys of the verdicts in the file.</summary>
    public IReadOnlySet<string> Done => _done;

    /// <summary>Opens a file of verdicts; makes it where it is not there.</summary>
    /// <param name="path">The file.</param>
    /// <param name="resume">Whether to keep what is in it; else it is emptied.</param>
    /// <param name="earlier">Is given each verdict that is kept, in order; null for nobody.</param>
    /// <returns>The file, ready for further verdicts.</returns>
    /// <exception cref="AnswerFormatException">A line that ends is no verdict: it is another file.</exception>
    public static AnswerResultsFile Open(string path, bool resume, Action<AnswerVerdict>? earlier = null)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(path);
        var stream = new FileStream(path, resume ? FileMode.OpenOrCreate : FileMode.Create, FileAccess.ReadWrite, FileShare.Read);
        try
        {
            var results = new AnswerResultsFile(stream);
            results.ReadBack(path, earlier);
            return results;
        }
        catch
        {
            stream.Dispose();
            throw;
        }
    }

    /// <summary>Adds a verdict. Safe to call from several threads.</summary>
    /// <param name="verdict">The verdict.</param>
    public void Append(AnswerVerdict verdict)
    {
        ArgumentNullException.ThrowIfNull(verdict);
        byte[] line = [.. JsonSerializer.SerializeToUtf8Bytes(verdict, RecordJson.Line), (byte)'\n'];
        lock (_gate)
        {
            _stream.Write(line);
            _stream.Flush();
            _done.Add(verdict.Key);
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _stream.Dispose();

    private void ReadBack(string path, Action<AnswerVerdict>? earlier)
    {
        var whole = 0L;
        var number = 0;
        using var reader = new StreamReader(_stream, leaveOpen: true);
        while (reader.ReadLine() is { } line)
        {
            number++;
            var end = whole + System.Text.Encoding.UTF8.GetByteCount(line) + 1;
            if (end > _stream.Length)
            {
                break;
            }

            var verdict = Parse(line, path, number);
            whole = end;
            if (_done.Add(verdict.Key))
            {
                earlier?.Invoke(verdict);
            }
        }

        _stream.SetLength(whole);
        _stream.Position = whole;
    }

    private static AnswerVerdict Parse(string line, string path, int number)
    {
        try
        {
            return JsonSerializer.Deserialize<AnswerVerdict>(line, RecordJson.Line) is { File: not null } verdict
                ? verdict
                : throw new AnswerFormatException("It is no verdict. Name another file for the results, or delete this one.", path, number);
        }
        catch (JsonException exception)
        {
            throw new AnswerFormatException($"It is no verdict ({exception.Message}). Name another file for the results, or delete this one.", path, number, exception);
        }
    }
}
