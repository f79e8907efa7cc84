using AutoTriton.Interpreter.Numerics;

namespace AutoTriton.Interpreter.Kernels.Launching;

/// <summary>A pointer into a buffer.</summary>
/// <param name="Buffer">The buffer.</param>
/// <param name="ByteOffset">Where it points, in bytes from the buffer's start.</param>
/// <param name="Element">The element type that it points to.</param>
public sealed record PointerArgument(DeviceBuffer Buffer, long ByteOffset, TritonDType Element);
