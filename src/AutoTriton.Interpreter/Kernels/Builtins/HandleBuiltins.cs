using System.Collections.Immutable;
using System.Numerics;
using AutoTriton.Interpreter.Kernels.Language;
using AutoTriton.Interpreter.Numerics;

namespace AutoTriton.Interpreter.Kernels.Builtins;

/// <summary>Tensor descriptors.</summary>
internal static class HandleBuiltins
{
    private const int DescriptorAlignment = 16;

    public static IEnumerable<Builtin> All =>
    [
        new("tl.make_tensor_descriptor", "base shape strides block_shape padding_option?", Make),
        new("tl.load_tensor_descriptor", "desc offsets", Load),
        new("tl.store_tensor_descriptor", "desc offsets value", Store),
        new("handle.load", "desc offsets", Load),
        new("handle.store", "desc offsets value", Store),
        .. DescriptorBuiltins.All,
    ];

    private static TensorDescriptor Make(BuiltinArguments arguments)
    {
        var @base = arguments.Value("base");
        if (!@base.Type.IsPointer || !@base.IsScalar)
        {
            throw arguments.Error(CompilationErrorKind.Type, "the base of a tensor descriptor must be a scalar pointer");
        }

        var sizes = arguments.Items("shape").Select(size => arguments.Semantics.ToValue(size, TritonDType.Int32)).ToImmutableArray();
        var strides = arguments.Items("strides").Select(stride => arguments.Semantics.ToValue(stride, TritonDType.Int64)).ToImmutableArray();
        var shape = arguments.Semantics.ConstantShape(new KernelTuple(arguments.Items("block_shape")), "block_shape");
        if (sizes.Length != shape.Rank || strides.Length != shape.Rank)
        {
            throw arguments.Error(CompilationErrorKind.Shape, "shape, strides and block_shape must have the same length");
        }

        if (arguments.Items("strides")[^1] is not BigInteger { IsOne: true } && strides[^1].ConstantInteger != 1)
        {
            throw arguments.Error(CompilationErrorKind.Value, "Tensor descriptor last dim must be 1");
        }

        if (shape[shape.Rank - 1] * @base.Type.Pointee!.Value.SizeInBytes() < 16)
        {
            throw arguments.Error(CompilationErrorKind.Shape, "Descriptor block shape must have at least 16 bytes in the last dimension");
        }

        return new TensorDescriptor(@base, sizes, strides, shape, arguments.Text("padding_option") == "nan");
    }

    private static Value Load(BuiltinArguments arguments)
    {
        var (descriptor, offsets) = Read(arguments);
        var pointer = new BlockPointer(descriptor.Base, descriptor.Sizes, descriptor.Strides, offsets, descriptor.Shape);
        CheckAlignment(arguments, descriptor, offsets);
        return arguments.Semantics.LoadWindow(pointer, [.. Enumerable.Range(0, descriptor.Shape.Rank)], descriptor.PadsWithNaN);
    }

    /// <summary>The GPU faults where a box does not begin at a multiple of 16 bytes.</summary>
    private static void CheckAlignment(BuiltinArguments arguments, TensorDescriptor descriptor, ImmutableArray<Value> offsets)
    {
        var elements = DescriptorAlignment / descriptor.Base.Type.Pointee!.Value.SizeInBytes();
        if (offsets[^1].ConstantInteger is { } offset && offset % elements == 0)
        {
            return;
        }

        var semantics = arguments.Semantics;
        var rest = semantics.Bitwise(Numerics.Elementwise.BinaryOperation.And, offsets[^1], new BigInteger(elements - 1));
        var isAligned = semantics.Compare(Numerics.Elementwise.BinaryOperation.Equal, rest, BigInteger.Zero);
        arguments.Builder.Emit(new Instructions.AssertInstruction(isAligned, $"the last offset into a tensor descriptor is no multiple of {DescriptorAlignment} bytes"));
    }

    private static object? Store(BuiltinArguments arguments)
    {
        var (descriptor, offsets) = Read(arguments);
        var pointer = new BlockPointer(descriptor.Base, descriptor.Sizes, descriptor.Strides, offsets, descriptor.Shape);
        if (!arguments.Value("value").Shape.Equals(descriptor.Shape))
        {
            throw arguments.Error(CompilationErrorKind.Shape, $"the value must have the descriptor's block shape {descriptor.Shape}, not {arguments.Value("value").Shape}");
        }

        CheckAlignment(arguments, descriptor, offsets);
        arguments.Semantics.StoreWindow(pointer, arguments.Value("value"), [.. Enumerable.Range(0, descriptor.Shape.Rank)], casts: true);
        return null;
    }

    public static (TensorDescriptor Descriptor, ImmutableArray<Value> Offsets) Read(BuiltinArguments arguments)
    {
        if (arguments["desc"] is not TensorDescriptor descriptor)
        {
            throw arguments.Error(CompilationErrorKind.Type, $"{arguments.Function} takes a tensor descriptor, not {Describe.Kind(arguments["desc"])}");
        }

        var offsets = arguments.Items("offsets").Select(offset => arguments.Semantics.ToValue(offset, TritonDType.Int32)).ToImmutableArray();
        return offsets.Length == descriptor.Shape.Rank
            ? (descriptor, offsets)
            : throw arguments.Error(CompilationErrorKind.Shape, $"expected {descriptor.Shape.Rank} offsets, but got {offsets.Length}");
    }
}
