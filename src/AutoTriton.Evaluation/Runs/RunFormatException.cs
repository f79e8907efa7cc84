namespace AutoTriton.Evaluation.Runs;

/// <summary>A file of a run folder could not be read: says which, where, and why.</summary>
/// <param name="message">What is wrong.</param>
/// <param name="origin">The file, with the line where known.</param>
/// <param name="innerException">The cause, or null.</param>
public sealed class RunFormatException(string message, string origin, Exception? innerException = null)
    : FormatException($"{origin}: {message}", innerException)
{
    /// <summary>The file, with the line where known.</summary>
    public string Origin { get; } = origin;
}
