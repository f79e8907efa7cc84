namespace AutoTriton.Training.Checkpoints;

/// <summary>A checkpoint cannot be read or written: says which file, what is wrong and what to do.</summary>
/// <param name="message">What is wrong and what to do.</param>
/// <param name="path">The file or folder.</param>
/// <param name="innerException">The cause, or null.</param>
public sealed class CheckpointException(string message, string path, Exception? innerException = null)
    : Exception($"{path}: {message}", innerException)
{
    /// <summary>The file or folder.</summary>
    public string Path { get; } = path;
}
