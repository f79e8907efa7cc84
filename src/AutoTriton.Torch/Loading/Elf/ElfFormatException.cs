namespace AutoTriton.Torch;

/// <summary>A native library's bytes are not a whole 64-bit little-endian ELF file, so that nothing can be read from or changed in it.</summary>
public sealed class ElfFormatException : FormatException
{
    /// <summary>Makes the exception.</summary>
    /// <param name="message">What is wrong, and at which byte.</param>
    public ElfFormatException(string message)
        : base(message)
    {
    }
}
