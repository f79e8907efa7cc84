using System.Runtime.CompilerServices;
using System.Text;

namespace AutoTriton.Core.Tasks.Sources;

/// <summary>Reads tasks from a JSON Lines file: one object a line, in the form that <see cref="KernelTaskJson"/> describes. Empty lines are passed over.</summary>
/// <param name="path">The file, in UTF-8.</param>
public sealed class JsonLinesTaskSource(string path) : ITaskSource
{
    private static readonly UTF8Encoding StrictUtf8 = new(false, throwOnInvalidBytes: true);

    private readonly string _path = path ?? throw new ArgumentNullException(nameof(path));

    /// <inheritdoc/>
    public async IAsyncEnumerable<KernelTask> ReadAsync([EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        if (!File.Exists(_path))
        {
            throw new TaskFormatException("There is no such file. Name a JSON Lines file of tasks.", _path);
        }

        using var reader = new StreamReader(_path, StrictUtf8);
        for (var number = 1; await ReadLineAsync(reader, number, cancellationToken).ConfigureAwait(false) is { } line; number++)
        {
            if (!string.IsNullOrWhiteSpace(line))
            {
                yield return KernelTaskJson.Parse(line, $"{_path}:{number}");
            }
        }
    }

    private async Task<string?> ReadLineAsync(StreamReader reader, int number, CancellationToken cancellationToken)
    {
        try
        {
            return await reader.ReadLineAsync(cancellationToken).ConfigureAwait(false);
        }
        catch (DecoderFallbackException exception)
        {
            throw new TaskFormatException("The file is not valid UTF-8. Convert it, for example with iconv.", $"{_path}:{number}", exception);
        }
    }
}
