using AutoTriton.Python.Syntax;

namespace AutoTriton.Interpreter.Kernels.Sanitizing;

/// <summary>An access that the sanitizer refused or doubts.</summary>
/// <param name="Kind">What is wrong.</param>
/// <param name="Kernel">The launched kernel.</param>
/// <param name="Function">The jit function that holds the line: the kernel itself, or one that it calls.</param>
/// <param name="Location">Where in the source.</param>
/// <param name="ProgramX">Program id on axis 0 of the first program that did it.</param>
/// <param name="ProgramY">Program id on axis 1.</param>
/// <param name="ProgramZ">Program id on axis 2.</param>
/// <param name="Buffer">The buffer of the pointer's base.</param>
/// <param name="ByteOffset">Where the first wrong access lies, in bytes from the buffer's start; may be negative.</param>
/// <param name="ElementSize">The bytes of one element.</param>
public sealed record SanitizerFinding(
    SanitizerFindingKind Kind,
    string Kernel,
    string Function,
    SourceSpan Location,
    int ProgramX,
    int ProgramY,
    int ProgramZ,
    string Buffer,
    long ByteOffset,
    int ElementSize)
{
    /// <summary>How often it happened in the launch, over all programs and elements.</summary>
    public long Count { get; init; } = 1;

    /// <summary>The element index from the buffer's start.</summary>
    public long Index => (long)Math.Floor(ByteOffset / (double)ElementSize);

    /// <inheritdoc/>
    public override string ToString()
    {
        var what = Kind switch
        {
            SanitizerFindingKind.LoadOutOfBounds => "loads out of bounds",
            SanitizerFindingKind.StoreOutOfBounds => "stores out of bounds",
            _ => "reads memory that was never written",
        };
        return $"{Kernel}, line {Location.StartLine} (in {Function}): program ({ProgramX}, {ProgramY}, {ProgramZ}) {what}: element {Index} of {Buffer} ({Count} in all)";
    }
}
