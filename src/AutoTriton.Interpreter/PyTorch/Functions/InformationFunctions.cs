using AutoTriton.Interpreter.PyTorch.Tensors;
using AutoTriton.Interpreter.PyTorch.Values;
using TorchSharp;
using static AutoTriton.Torch.HeldScalars;

namespace AutoTriton.Interpreter.PyTorch.Functions;

/// <summary>Functions of <c>torch</c> that tell of types and values.</summary>
internal static class InformationFunctions
{
    public static Dictionary<string, object> Names { get; } = new(StringComparer.Ordinal)
    {
        ["is_tensor"] = PyBuiltin.Of("is_tensor", "obj", a => Py.Bool(a[0] is PyTensor)),
        ["is_storage"] = PyBuiltin.Of("is_storage", "obj", a => Py.Bool(a[0] is PyStorage)),
        ["is_floating_point"] = PyBuiltin.Of("is_floating_point", "input", a => Py.Bool(TypeOf(a[0]).IsFloatingPoint)),
        ["is_complex"] = PyBuiltin.Of("is_complex", "input", a => Py.Bool(TypeOf(a[0]).IsComplex)),
        ["numel"] = PyBuiltin.Of("numel", "input", a => Py.Int(((PyTensor)a[0]).Value.numel())),
        ["finfo"] = Information("finfo", isFloat: true),
        ["iinfo"] = Information("iinfo", isFloat: false),
        ["promote_types"] = PyBuiltin.Of("promote_types", "type1, type2", a => Promote((TorchDType)a[0], (TorchDType)a[1])),
        ["result_type"] = PyBuiltin.Of("result_type", "tensor1, tensor2", a => Ops.GetAttribute(TensorOperators.Call("add", Zero(a[0]), Zero(a[1])), "dtype")),
        ["is_inference_mode_enabled"] = PyBuiltin.Of("is_inference_mode_enabled", "", _ => Py.Bool(!torch.is_grad_enabled())),
        ["unique"] = PyBuiltin.Of("unique", "input, sorted=True, return_inverse=False, return_counts=False, dim=None", TensorMethods.Unique),
        ["nonzero"] = PyBuiltin.Of("nonzero", "input, *, as_tuple=False", a => TensorOperators.Call(a.Bool(1) ? "nonzero_numpy" : "nonzero", a[0])),
        ["typename"] = PyBuiltin.Of("typename", "obj", a => a[0] is PyTensor ? Ops.CallMethod(a[0], "type") : Ops.TypeName(a[0])),
        ["set_printoptions"] = PyBuiltin.Of("set_printoptions", "**options", _ => Py.None),
        ["set_float32_matmul_precision"] = PyBuiltin.Of("set_float32_matmul_precision", "precision", _ => Py.None),
        ["get_float32_matmul_precision"] = PyBuiltin.Of("get_float32_matmul_precision", "", _ => "highest"),
        ["use_deterministic_algorithms"] = PyBuiltin.Of("use_deterministic_algorithms", "mode, *, warn_only=False", _ => Py.None),
        ["get_num_threads"] = PyBuiltin.Of("get_num_threads", "", _ => Py.Int(1)),
        ["set_num_threads"] = PyBuiltin.Of("set_num_threads", "count", _ => Py.None),
    };

    private static TorchDType TypeOf(object value) => value is PyTensor tensor
        ? TorchDType.Of(tensor.Value.dtype)
        : throw Raise.TypeError($"argument 'input' must be Tensor, not {Ops.TypeName(value)}");

    private static PyTensor Zero(object value) => value is PyTensor tensor ? tensor : TensorCreation.Of(value, null, null);

    private static TorchDType Promote(TorchDType first, TorchDType second)
    {
        using var left = torch.zeros([1], dtype: first.Value);
        using var right = torch.zeros([1], dtype: second.Value);
        using var sum = left.Plus(right);
        return TorchDType.Of(sum.dtype);
    }

    private static PyClass Information(string name, bool isFloat) => new(name, [], isNative: true, module: "torch")
    {
        Constructor = (self, arguments) =>
        {
            var type = arguments.Count == 0 ? TorchDType.Of(DefaultType.Current)
                : TorchDType.TryOf(arguments[0], out var given) ? given
                : throw Raise.TypeError($"{name}() takes a torch.dtype");
            return type.IsFloatingPoint == isFloat && type.Value != torch.ScalarType.Bool
                ? new PyTypeInformation(self, type)
                : throw Raise.TypeError(isFloat ? "torch.finfo() requires a floating point input type. Use torch.iinfo to handle 'torch.finfo'" : "torch.iinfo() requires an integer input type. Use torch.finfo to handle 'torch.iinfo'");
        },
    };
}
