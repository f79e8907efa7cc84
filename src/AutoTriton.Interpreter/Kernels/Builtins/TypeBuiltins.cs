using AutoTriton.Interpreter.Kernels.Language;
using AutoTriton.Interpreter.Numerics;

namespace AutoTriton.Interpreter.Kernels.Builtins;

/// <summary>Questions to types.</summary>
internal static class TypeBuiltins
{
    private static readonly (string Name, Func<TritonDType, bool> Test)[] Tests =
    [
        ("is_fp64", dtype => dtype == TritonDType.Float64), ("is_fp32", dtype => dtype == TritonDType.Float32),
        ("is_fp16", dtype => dtype == TritonDType.Float16), ("is_bf16", dtype => dtype == TritonDType.BFloat16),
        ("is_fp8", dtype => dtype.IsFloat8()), ("is_floating", dtype => dtype.IsFloating()),
        ("is_standard_floating", dtype => dtype is TritonDType.Float16 or TritonDType.BFloat16 or TritonDType.Float32 or TritonDType.Float64),
        ("is_int", dtype => dtype.IsInteger()), ("is_int1", dtype => dtype == TritonDType.Int1), ("is_bool", dtype => dtype == TritonDType.Int1),
        ("is_int8", dtype => dtype == TritonDType.Int8), ("is_int16", dtype => dtype == TritonDType.Int16),
        ("is_int32", dtype => dtype == TritonDType.Int32), ("is_int64", dtype => dtype == TritonDType.Int64),
        ("is_uint8", dtype => dtype == TritonDType.UInt8), ("is_uint16", dtype => dtype == TritonDType.UInt16),
        ("is_uint32", dtype => dtype == TritonDType.UInt32), ("is_uint64", dtype => dtype == TritonDType.UInt64),
        ("is_int_signed", dtype => dtype.IsSignedInteger()), ("is_int_unsigned", dtype => dtype.IsUnsignedInteger()),
    ];

    public static IEnumerable<Builtin> All =>
    [
        .. Tests.Select(entry => new Builtin("type." + entry.Name, "self", arguments => arguments["self"] is TritonDType dtype && entry.Test(dtype))),
        new("type.is_ptr", "self", arguments => arguments["self"] is PointerType),
        new("type.is_block", "self", arguments => arguments["self"] is TypeDescription { Type.IsScalar: false }),
        new("tl.dtype", "name", arguments => TritonDTypeNames.TryParseTriton(arguments.Text("name"), out var dtype) ? dtype : throw arguments.Error(CompilationErrorKind.Value, $"there is no dtype {arguments.Text("name")}")),
        new("tl.tuple", "args", arguments => new KernelTuple(arguments.Items("args"))),
        new("tl.pointer_type", "element_ty address_space? const?", arguments => new PointerType(arguments.DType("element_ty"))),
    ];
}
