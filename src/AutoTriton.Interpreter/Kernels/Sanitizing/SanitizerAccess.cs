using AutoTriton.Python.Syntax;

namespace AutoTriton.Interpreter.Kernels.Sanitizing;

/// <summary>One of the two accesses of a race.</summary>
/// <param name="Kind">What it does.</param>
/// <param name="Function">The jit function that holds the line.</param>
/// <param name="Location">Where in the source.</param>
/// <param name="ProgramX">Program id on axis 0.</param>
/// <param name="ProgramY">Program id on axis 1.</param>
/// <param name="ProgramZ">Program id on axis 2.</param>
public sealed record SanitizerAccess(SanitizerAccessKind Kind, string Function, SourceSpan Location, int ProgramX, int ProgramY, int ProgramZ);
