namespace AutoTriton.Torch;

/// <summary>libtorch or TorchSharp's native library could not be loaded. The message says what was looked for, where, why each place was refused and what to do.</summary>
public sealed class LibTorchLoadException : Exception
{
    /// <summary>Makes the exception.</summary>
    /// <param name="summary">What could not be loaded.</param>
    /// <param name="attempts">What was tried, in order.</param>
    /// <param name="advice">What to do about it.</param>
    /// <param name="inner">The error behind it, or null.</param>
    public LibTorchLoadException(string summary, IReadOnlyList<LibTorchAttempt> attempts, string advice, Exception? inner = null)
        : base(Describe(summary, attempts, advice), inner)
    {
        Attempts = attempts;
        Advice = advice;
    }

    /// <summary>What was tried, in order.</summary>
    public IReadOnlyList<LibTorchAttempt> Attempts { get; }

    /// <summary>What to do about it.</summary>
    public string Advice { get; }

    private static string Describe(string summary, IReadOnlyList<LibTorchAttempt> attempts, string advice)
    {
        var tried = string.Concat(attempts.Select(attempt => $"\n  {attempt.Path}: {attempt.Outcome}"));
        return attempts.Count == 0 ? $"{summary} {advice}" : $"{summary} Tried:{tried}\n{advice}";
    }
}
