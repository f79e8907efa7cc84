using System.Numerics;
using AutoTriton.Interpreter.Kernels.Launching;
using AutoTriton.Interpreter.Numerics;

namespace AutoTriton.Interpreter.Kernels.Language;

/// <summary>What a global name stands for.</summary>
/// <param name="Value">Null (None), <see cref="bool"/>, <see cref="BigInteger"/>, <see cref="double"/>, <see cref="string"/>, <see cref="TritonDType"/>, <see cref="JitFunction"/>, <see cref="TritonName"/> (a module or a function by its dotted name), <see cref="KernelTuple"/> of these, or <see cref="ForeignValue"/>.</param>
/// <param name="IsConstexpr">Whether it was made with <c>tl.constexpr(...)</c> or annotated so. Triton lets kernels read other globals only if they are functions, modules, dtypes or tuples of these.</param>
public readonly record struct GlobalBinding(object? Value, bool IsConstexpr);
