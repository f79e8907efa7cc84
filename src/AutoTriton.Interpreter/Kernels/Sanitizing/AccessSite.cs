using AutoTriton.Python.Syntax;

namespace AutoTriton.Interpreter.Kernels.Sanitizing;

/// <summary>A place in a kernel that accesses memory.</summary>
/// <param name="Kind">What it does.</param>
/// <param name="Location">Where in the source.</param>
/// <param name="Function">The jit function that holds it.</param>
/// <param name="Lanes">The elements of its block.</param>
/// <param name="IsCoherent">Whether the whole GPU sees it as one access: an atomic of a scope beyond the thread block, or a volatile load.</param>
internal sealed record AccessSite(SanitizerAccessKind Kind, SourceSpan Location, string Function, int Lanes, bool IsCoherent);
