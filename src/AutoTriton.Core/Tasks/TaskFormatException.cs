namespace AutoTriton.Core.Tasks;

/// <summary>A task could not be read: says which, where, and how to mend it.</summary>
/// <param name="message">What is wrong and how to mend it.</param>
/// <param name="origin">The file, with the line where known.</param>
/// <param name="innerException">The cause, or null.</param>
public sealed class TaskFormatException(string message, string origin, Exception? innerException = null)
    : FormatException($"{origin}: {message}", innerException)
{
    /// <summary>The file, with the line where known.</summary>
    public string Origin { get; } = origin;
}
