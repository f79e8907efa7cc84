using System.Globalization;
using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Unicode;

namespace AutoTriton.Evaluation.Answers;

/// <summary>
/// A file of answers in JSON Lines, one object a line. Where the answer stands: <c>answer</c>, <c>completion</c>, <c>response</c>,
/// <c>output</c>, <c>predict</c>, <c>prediction</c>, <c>generated_text</c>, <c>text</c> or <c>content</c> (a text, a list of chat
/// messages whose last one of the assistant is meant, or an object that holds one of these); <c>messages</c>; <c>choices</c> or
/// <c>outputs</c> (each an answer of its own). The task: <c>task</c> (an object as in a file of tasks, or an id), <c>task_id</c>,
/// <c>problem_id</c>, <c>custom_id</c> or <c>id</c> looked up in <see cref="AnswerFileOptions.Tasks"/>; else <c>contract</c> with
/// <c>reference</c>, or <c>entry_point</c>, or an instruction in TritonBench's words; else <see cref="AnswerFileOptions.Contract"/>.
/// </summary>
/// <remarks>A row that cannot be used is reported with its line, and the reading goes on. Empty lines are passed over.</remarks>
/// <param name="path">The file, in UTF-8.</param>
/// <param name="options">How it is read, or null for the defaults.</param>
public sealed class AnswerFile(string path, AnswerFileOptions? options = null)
{
    private static ReadOnlySpan<byte> Mark => [0xEF, 0xBB, 0xBF];

    private readonly AnswerFileOptions _options = options ?? new AnswerFileOptions();

    /// <summary>The file.</summary>
    public string Path { get; } = path ?? throw new ArgumentNullException(nameof(path));

    /// <summary>The file's name, without its folder.</summary>
    public string Name => System.IO.Path.GetFileName(Path);

    /// <summary>Reads the rows, one at a time.</summary>
    /// <param name="cancellationToken">Ends the reading.</param>
    /// <returns>The rows in order, those that cannot be used among them.</returns>
    /// <exception cref="AnswerFormatException">The file cannot be opened.</exception>
    public async IAsyncEnumerable<AnswerRow> ReadAsync([EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(_options.MaximumRowBytes);
        var stream = Open();
        await using var _ = stream.ConfigureAwait(false);
        var line = 0;
        await foreach (var (bytes, length, end) in new LineSplitter(stream, _options.MaximumRowBytes).ReadAsync(cancellationToken).ConfigureAwait(false))
        {
            line++;
            if (bytes is not { } whole)
            {
                yield return Unusable(line, end, TooLong(line, length));
            }
            else if (Trim(whole, line) is { Length: > 0 } row)
            {
                yield return Read(row, line, end);
            }
        }
    }

    private FileStream Open()
    {
        try
        {
            return new FileStream(Path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite, 1, FileOptions.Asynchronous | FileOptions.SequentialScan);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new AnswerFormatException($"The file cannot be opened: {exception.Message} Name a file of JSON Lines, one answer a line.", Path, 0, exception);
        }
    }

    private AnswerRow Read(ReadOnlyMemory<byte> row, int line, long end)
    {
        if (!Utf8.IsValid(row.Span))
        {
            return Unusable(line, end, new AnswerFormatException("The row is not valid UTF-8. Convert the file, for example with iconv.", Name, line));
        }

        try
        {
            using var document = JsonDocument.Parse(row);
            var key = Convert.ToHexStringLower(SHA256.HashData(row.Span).AsSpan(0, 12));
            var answers = new AnswerRowReader(document.RootElement, _options, Name, line).Read();
            return new AnswerRow(Name, line, end) { Answers = [.. answers.Select(answer => answer with { Key = $"{key}-{AnswerKey.Of(answer)}" })] };
        }
        catch (AnswerFormatException exception)
        {
            return Unusable(line, end, exception);
        }
        catch (JsonException exception)
        {
            return Unusable(line, end, new AnswerFormatException($"The row is not JSON: {exception.Message} Write one object a line.", Name, line, exception));
        }
        catch (InvalidOperationException exception)
        {
            // What System.Text.Json says of an escaped half of a surrogate pair.
            return Unusable(line, end, new AnswerFormatException($"A text of the row is not Unicode: {exception.Message}", Name, line, exception));
        }
    }

    private AnswerFormatException TooLong(int line, long length) => new(
        string.Create(CultureInfo.InvariantCulture, $"The row has {length:N0} bytes; the longest that is read has {_options.MaximumRowBytes:N0}. Split it, or raise {nameof(AnswerFileOptions.MaximumRowBytes)}."), Name, line);

    private AnswerRow Unusable(int line, long end, AnswerFormatException error) => new(Name, line, end) { Error = error };

    private static ReadOnlyMemory<byte> Trim(ReadOnlyMemory<byte> line, int number)
    {
        if (number == 1 && line.Span.StartsWith(Mark))
        {
            line = line[Mark.Length..];
        }

        return line.Span.IndexOfAnyExcept(" \t\r"u8) < 0 ? default : line;
    }
}
