using System.Numerics;
using AutoTriton.Interpreter.Kernels.Builtins;
using AutoTriton.Interpreter.Kernels.Language;
using AutoTriton.Interpreter.Numerics;

namespace AutoTriton.Interpreter.Kernels.Lowering;

/// <summary>What stands behind a dot.</summary>
internal sealed class Attributes(Semantics semantics)
{
    private KernelBuilder Builder => semantics.Builder;

    public object? Get(object? container, string name) => container switch
    {
        TritonName module => OfModule(module, name),
        Value value => OfValue(value, name),
        TritonDType dtype => OfDType(dtype, name),
        PointerType pointer => OfPointerType(pointer, name),
        TypeDescription type => OfType(type.Type, name),
        BlockPointer or TensorDescriptor => OfHandle(container, name),
        bool or BigInteger or double when name == "value" => container,
        bool or BigInteger when name == "bit_length" => new BoundMethod(container, name),
        string when name == "value" => container,
        ForeignValue foreign => throw Builder.Error(CompilationErrorKind.UnknownName, $"{foreign.Description} cannot be used in a kernel"),
        _ => throw Missing(Describe.Kind(container), name),
    };

    private object? OfModule(TritonName module, string name)
    {
        if (TritonModules.TryResolveConstant(module.Path, name, out var constant))
        {
            return constant;
        }

        return TritonModules.Knows(module.Path, name)
            ? new TritonName(module.Path + "." + name)
            : throw Builder.Error(CompilationErrorKind.UnknownName, $"module '{module.Path}' has no attribute '{name}'");
    }

    private object? OfValue(Value value, string name) => name switch
    {
        "dtype" => value.Type.Pointee is { } pointee ? new PointerType(pointee) : value.Type.Element,
        "type" => new TypeDescription(value.Type),
        "shape" => ShapeOf(value.Shape),
        "numel" => new BigInteger(value.Shape.Count),
        "T" => semantics.Permute(value, [1, 0]),
        _ => TritonModules.IsMethod(name) || BuiltinTable.IsOperator(name) ? new BoundMethod(value, name) : throw Missing("tensor", name),
    };

    private object? OfDType(TritonDType dtype, string name) => name switch
    {
        "primitive_bitwidth" or "int_bitwidth" => new BigInteger(dtype.BitWidth()),
        "itemsize" => new BigInteger(dtype.SizeInBytes()),
        "fp_mantissa_width" => new BigInteger(dtype.MantissaWidth()),
        "name" => dtype.TritonName(),
        "scalar" => dtype,
        "is_ptr" or "is_block" or "is_fp64" or "is_fp32" or "is_fp16" or "is_bf16" or "is_fp8" or "is_floating" or "is_int" or "is_int1" or "is_bool"
            or "is_int8" or "is_int16" or "is_int32" or "is_int64" or "is_uint8" or "is_uint16" or "is_uint32" or "is_uint64"
            or "is_int_signed" or "is_int_unsigned" or "is_standard_floating" => new BoundMethod(dtype, name),
        _ => throw Missing("dtype", name),
    };

    private object? OfPointerType(PointerType pointer, string name) => name switch
    {
        "element_ty" => pointer.Element,
        "scalar" => pointer,
        "is_ptr" or "is_block" or "is_floating" or "is_int" => new BoundMethod(pointer, name),
        _ => throw Missing("pointer_type", name),
    };

    private object? OfType(BlockType type, string name)
    {
        object scalar = type.Pointee is { } pointee ? new PointerType(pointee) : type.Element;
        return name switch
        {
            "scalar" => scalar,
            "element_ty" when type.IsScalar && type.Pointee is { } target => target,
            "element_ty" when !type.IsScalar => scalar,
            "shape" => ShapeOf(type.Shape),
            "numel" => new BigInteger(type.Shape.Count),
            "is_block" => new BoundMethod(new TypeDescription(type), name),
            _ when type.IsScalar => Get(scalar, name),
            _ => throw Missing("block_type", name),
        };
    }

    private object? OfHandle(object container, string name) => (container, name) switch
    {
        (BlockPointer, "advance") => new BoundMethod(container, name),
        (TensorDescriptor, "load" or "store" or "atomic_add" or "atomic_max" or "atomic_min" or "atomic_and" or "atomic_or" or "atomic_xor" or "gather" or "scatter") => new BoundMethod(container, name),
        (BlockPointer pointer, "dtype" or "type") => new PointerType(pointer.Base.Type.Pointee!.Value),
        (TensorDescriptor descriptor, "dtype") => descriptor.Base.Type.Pointee!.Value,
        (TensorDescriptor descriptor, "block_shape") => ShapeOf(descriptor.Shape),
        (TensorDescriptor descriptor, "shape") => new KernelTuple([.. descriptor.Sizes]),
        (TensorDescriptor descriptor, "strides") => new KernelTuple([.. descriptor.Strides]),
        _ => throw Missing(Describe.Kind(container), name),
    };

    private static KernelTuple ShapeOf(BlockShape shape) => new([.. shape.Dimensions.Select(dimension => (object?)new BigInteger(dimension))]);

    private TritonCompilationException Missing(string type, string name) =>
        Builder.Error(CompilationErrorKind.UnknownName, $"'{type}' object has no attribute '{name}'");
}
