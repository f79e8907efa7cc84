namespace AutoTriton.Evaluation.Answers;

/// <summary>A row of a file of answers cannot be used: says which, why, and how to mend it.</summary>
/// <param name="message">What is wrong and how to mend it.</param>
/// <param name="file">The file.</param>
/// <param name="line">The line, from 1; 0 where the file itself is wrong.</param>
/// <param name="innerException">The cause, or null.</param>
public sealed class AnswerFormatException(string message, string file, int line, Exception? innerException = null)
    : FormatException(line > 0 ? $"{file}:{line}: {message}" : $"{file}: {message}", innerException)
{
    /// <summary>The file.</summary>
    public string File { get; } = file;

    /// <summary>The line, from 1; 0 where the file itself is wrong.</summary>
    public int Line { get; } = line;
}
