using AutoTriton.Interpreter.Numerics;

namespace AutoTriton.Interpreter.Kernels.Launching;

/// <summary>Memory whose elements are seen as another type.</summary>
/// <param name="Memory">An array, a memory or a tensor.</param>
/// <param name="Element">The type.</param>
internal sealed record ReinterpretedMemory(object Memory, TritonDType Element);
