using AutoTriton.Interpreter.Kernels.Language;

namespace AutoTriton.Interpreter.Kernels.Lowering;

/// <summary>Tuples, block pointers and descriptors seen as the values that they are made of.</summary>
internal static class Aggregates
{
    public static IEnumerable<object?> Leaves(object? value) => value switch
    {
        KernelTuple tuple => tuple.Items.SelectMany(Leaves),
        BlockPointer pointer => [pointer.Base, .. pointer.Sizes, .. pointer.Strides, .. pointer.Offsets],
        TensorDescriptor descriptor => [descriptor.Base, .. descriptor.Sizes, .. descriptor.Strides],
        _ => [value],
    };

    /// <summary>The same structure with every leaf replaced, in the order of <see cref="Leaves"/>.</summary>
    public static object? Map(object? value, Func<object?, object?> replace) => value switch
    {
        KernelTuple tuple => new KernelTuple([.. tuple.Items.Select(item => Map(item, replace))]),
        BlockPointer pointer => new BlockPointer(
            (Value)replace(pointer.Base)!,
            [.. pointer.Sizes.Select(size => (Value)replace(size)!)],
            [.. pointer.Strides.Select(stride => (Value)replace(stride)!)],
            [.. pointer.Offsets.Select(offset => (Value)replace(offset)!)],
            pointer.Shape),
        TensorDescriptor descriptor => descriptor with
        {
            Base = (Value)replace(descriptor.Base)!,
            Sizes = [.. descriptor.Sizes.Select(size => (Value)replace(size)!)],
            Strides = [.. descriptor.Strides.Select(stride => (Value)replace(stride)!)],
        },
        _ => replace(value),
    };

    /// <summary>Whether two values have the same structure, leaves aside.</summary>
    public static bool SameStructure(object? left, object? right) => (left, right) switch
    {
        (KernelTuple a, KernelTuple b) => a.Items.Length == b.Items.Length && a.Items.Zip(b.Items).All(pair => SameStructure(pair.First, pair.Second)),
        (BlockPointer a, BlockPointer b) => a.Shape.Equals(b.Shape) && a.Sizes.Length == b.Sizes.Length,
        (TensorDescriptor a, TensorDescriptor b) => a.Shape.Equals(b.Shape) && a.Sizes.Length == b.Sizes.Length,
        (KernelTuple or BlockPointer or TensorDescriptor, _) or (_, KernelTuple or BlockPointer or TensorDescriptor) => false,
        _ => true,
    };
}
