using System.Collections;

namespace AutoTriton.Interpreter.Kernels.Launching;

/// <summary>The arguments of a launch as .NET values: positional ones in the order of the parameters, then named ones.</summary>
/// <remarks>
/// A value is one of
/// <list type="bullet">
/// <item>an array of numbers or truth values of any rank, an <see cref="ArraySegment{T}"/>, a <see cref="Memory{T}"/>: pinned during the launch, read and written in place;</item>
/// <item>a <see cref="ReadOnlyMemory{T}"/>: as these, but a kernel that stores to it is refused before it runs;</item>
/// <item>a TorchSharp tensor on the CPU with any strides: the kernel gets a pointer to its first element and may reach its whole storage, as in Triton; the storage stays alive during the launch;</item>
/// <item>a number, bool, string, <see cref="Numerics.TritonDType"/>, <see cref="JitFunction"/>, null (None), or a <see cref="KernelArgument"/>; for a <c>tl.constexpr</c> as for any other parameter.</item>
/// </list>
/// A <see cref="Span{T}"/> cannot be held by an object: pin it and pass a <see cref="DeviceBuffer"/> over it (<see cref="KernelArgument.Pointer"/>).
/// </remarks>
/// <example>
/// <code>
/// var arguments = new KernelArguments { x, y, output, n, { "BLOCK", 256 } };
/// </code>
/// </example>
public sealed class KernelArguments : IEnumerable<KeyValuePair<string?, object?>>
{
    private readonly List<KeyValuePair<string?, object?>> _items = [];

    /// <summary>Makes an empty list.</summary>
    public KernelArguments()
    {
    }

    /// <summary>Makes a list of positional arguments.</summary>
    /// <param name="positional">The arguments.</param>
    public KernelArguments(params ReadOnlySpan<object?> positional)
    {
        foreach (var value in positional)
        {
            Add(value);
        }
    }

    /// <summary>Adds the argument of the next parameter.</summary>
    /// <param name="value">The value.</param>
    public void Add(object? value) => _items.Add(new KeyValuePair<string?, object?>(null, value));

    /// <summary>Adds the argument of a parameter by its name. Options that only a GPU has (<c>num_warps</c>, <c>num_stages</c> and the like) are taken and dropped.</summary>
    /// <param name="name">The name.</param>
    /// <param name="value">The value.</param>
    public void Add(string name, object? value)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        _items.Add(new KeyValuePair<string?, object?>(name, value));
    }

    /// <inheritdoc/>
    public IEnumerator<KeyValuePair<string?, object?>> GetEnumerator() => _items.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
