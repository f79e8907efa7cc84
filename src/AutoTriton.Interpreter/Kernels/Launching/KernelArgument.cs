using System.Collections.Immutable;
using System.Numerics;
using AutoTriton.Interpreter.Kernels.Language;
using AutoTriton.Interpreter.Numerics;

namespace AutoTriton.Interpreter.Kernels.Launching;

/// <summary>One argument of a launch. Whether it is known when compiling is decided as Triton does: by the parameter's annotation, and always for None, strings, dtypes, functions and integers equal to 1.</summary>
public sealed class KernelArgument
{
    private KernelArgument(object? value) => Value = value;

    /// <summary>Python's None.</summary>
    public static KernelArgument None { get; } = new(null);

    /// <summary>The value: null, <see cref="bool"/>, <see cref="BigInteger"/>, <see cref="double"/>, <see cref="string"/>, <see cref="TritonDType"/>, <see cref="JitFunction"/>, <see cref="PointerArgument"/>, <see cref="DescriptorArgument"/>, or an <c>ImmutableArray&lt;KernelArgument&gt;</c> for a tuple.</summary>
    public object? Value { get; }

    /// <summary>A pointer into a buffer.</summary>
    /// <param name="buffer">The buffer.</param>
    /// <param name="byteOffset">Where it points, in bytes from the buffer's start.</param>
    /// <param name="element">The element type that it points to.</param>
    /// <returns>The argument.</returns>
    public static KernelArgument Pointer(DeviceBuffer buffer, long byteOffset, TritonDType element)
    {
        ArgumentNullException.ThrowIfNull(buffer);
        return new KernelArgument(new PointerArgument(buffer, byteOffset, element));
    }

    /// <summary>A tensor descriptor made by the host (<c>TensorDescriptor</c>).</summary>
    /// <param name="descriptor">The descriptor.</param>
    /// <returns>The argument.</returns>
    public static KernelArgument Descriptor(DescriptorArgument descriptor)
    {
        ArgumentNullException.ThrowIfNull(descriptor);
        return new KernelArgument(descriptor);
    }

    /// <summary>An integer: at run time 32 bits wide where it fits, else 64.</summary>
    /// <param name="value">The value, from -2^63 to 2^64 - 1.</param>
    /// <returns>The argument.</returns>
    public static KernelArgument Integer(BigInteger value) => new(value);

    /// <summary>A Python float: fp32 at run time.</summary>
    /// <param name="value">The value.</param>
    /// <returns>The argument.</returns>
    public static KernelArgument Float(double value) => new(value);

    /// <summary>A truth value.</summary>
    /// <param name="value">The value.</param>
    /// <returns>The argument.</returns>
    public static KernelArgument Boolean(bool value) => new(value);

    /// <summary>A string; always known when compiling.</summary>
    /// <param name="value">The value.</param>
    /// <returns>The argument.</returns>
    public static KernelArgument Text(string value)
    {
        ArgumentNullException.ThrowIfNull(value);
        return new KernelArgument(value);
    }

    /// <summary>A dtype of Triton; always known when compiling.</summary>
    /// <param name="value">The dtype.</param>
    /// <returns>The argument.</returns>
    public static KernelArgument DType(TritonDType value) => new(value);

    /// <summary>A jit function; always known when compiling.</summary>
    /// <param name="value">The function.</param>
    /// <returns>The argument.</returns>
    public static KernelArgument Function(JitFunction value)
    {
        ArgumentNullException.ThrowIfNull(value);
        return new KernelArgument(value);
    }

    /// <summary>Memory whose elements the kernel sees as another type, as <c>triton.reinterpret</c> does: a <c>ushort[]</c> of bfloat16 bits, for one.</summary>
    /// <param name="memory">An array, a <see cref="Memory{T}"/> or <see cref="ReadOnlyMemory{T}"/>, or a tensor, as <see cref="KernelArguments"/> takes it.</param>
    /// <param name="element">The type of the elements.</param>
    /// <returns>The argument; for launches on .NET values only.</returns>
    public static KernelArgument Reinterpret(object memory, TritonDType element)
    {
        ArgumentNullException.ThrowIfNull(memory);
        return new KernelArgument(new ReinterpretedMemory(memory, element));
    }

    /// <summary>A tuple of arguments.</summary>
    /// <param name="items">The items.</param>
    /// <returns>The argument.</returns>
    public static KernelArgument Tuple(ImmutableArray<KernelArgument> items) => new(items);
}
