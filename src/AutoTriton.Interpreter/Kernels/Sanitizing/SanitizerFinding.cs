using AutoTriton.Core.Execution;
using AutoTriton.Python.Syntax;

namespace AutoTriton.Interpreter.Kernels.Sanitizing;

/// <summary>An access that the sanitizer refused or doubts.</summary>
/// <param name="Kind">What is wrong.</param>
/// <param name="Kernel">The launched kernel; empty where host code read what nobody wrote.</param>
/// <param name="Function">The jit function that holds the line: the kernel itself, or one that it calls. Of host code the operator.</param>
/// <param name="Location">Where in the source. Of a race between a load and a store it is the load, between an atomic and another access the other one, else the later line.</param>
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

    /// <summary>What the access does.</summary>
    public SanitizerAccessKind Access { get; init; }

    /// <summary>The other access of a race, or null.</summary>
    public SanitizerAccess? Other { get; init; }

    /// <summary>The parameter whose pointer the access starts from, or the buffer's name where that is not known.</summary>
    public string Argument { get; init; } = Buffer;

    /// <summary>The element index from where the argument points, which may be inside its buffer; negative before it.</summary>
    public long Element { get; init; } = (long)Math.Floor(ByteOffset / (double)ElementSize);

    /// <summary>The element index from the buffer's start.</summary>
    public long Index => (long)Math.Floor(ByteOffset / (double)ElementSize);

    /// <summary>How bad it is: results that do not depend on it, or that may be meant to depend on it, are warnings.</summary>
    public FindingSeverity Severity =>
        Kind is SanitizerFindingKind.RaceSameValue or SanitizerFindingKind.OrderDependentResult ? FindingSeverity.Warning : FindingSeverity.Error;

    /// <inheritdoc/>
    public override string ToString() => Kernel.Length == 0 ? $"line {Location.StartLine}: {Function} {FindingText.Describe(this)}" :
        $"{Kernel}, line {Location.StartLine} (in {Function}): program ({ProgramX}, {ProgramY}, {ProgramZ}) {FindingText.Describe(this)} ({Count} in all)";
}
