using System.Runtime.InteropServices;

namespace AutoTriton.Torch;

/// <summary>libtorch refused an operation. The message is libtorch's own, without its stack of C++ frames.</summary>
public sealed class TorchOperatorException : Exception
{
    private const string Marker = "RuntimeError: ";

    /// <summary>Makes the exception.</summary>
    /// <param name="message">libtorch's words.</param>
    /// <param name="inner">The error as TorchSharp gave it.</param>
    public TorchOperatorException(string message, Exception inner)
        : base(message, inner)
    {
    }

    /// <summary>Takes the words out of an error of TorchSharp's.</summary>
    /// <param name="error">The error.</param>
    /// <returns>The message that PyTorch would show.</returns>
    public static string MessageOf(ExternalException error)
    {
        ArgumentNullException.ThrowIfNull(error);
        var text = error.Message;
        if (text.Contains("TorchScript interpreter", StringComparison.Ordinal) && text.LastIndexOf(Marker, StringComparison.Ordinal) is >= 0 and var at)
        {
            text = text[(at + Marker.Length)..];
        }

        var stack = text.IndexOf("\nException raised from ", StringComparison.Ordinal);
        return (stack < 0 ? text : text[..stack]).Trim();
    }
}
