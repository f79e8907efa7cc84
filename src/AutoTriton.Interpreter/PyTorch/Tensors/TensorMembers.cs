using AutoTriton.Interpreter.PyTorch.Binding;
using AutoTriton.Interpreter.PyTorch.Values;
using TorchSharp;

namespace AutoTriton.Interpreter.PyTorch.Tensors;

/// <summary>What a tensor tells of itself: shape, strides, type, device, memory.</summary>
internal static class TensorMembers
{
    public static void Define(PyClass type)
    {
        type.Property("shape", self => TorchSize.Of(Of(self).shape))
            .Property("dtype", self => TorchDType.Of(Of(self).dtype))
            .Property("device", self => ((PyTensor)self).Device)
            .Property("ndim", self => Py.Int(Of(self).dim()))
            .Property("is_cuda", self => Py.Bool(((PyTensor)self).Device.IsCuda))
            .Property("is_cpu", self => Py.Bool(((PyTensor)self).Device.Kind == "cpu"))
            .Property("is_sparse", _ => Py.False)
            .Property("is_quantized", _ => Py.False)
            .Property("is_meta", _ => Py.False)
            .Property("is_nested", _ => Py.False)
            .Property("layout", _ => TorchMemoryFormat.Strided)
            .Property("itemsize", self => Py.Int(Of(self).element_size()))
            .Property("nbytes", self => Py.Int(Of(self).numel() * Of(self).element_size()))
            .Property("names", self => new PyTuple([.. Of(self).shape.Select(_ => (object)Py.None)]))
            .Property("T", self => TensorOperators.Call("numpy_T", self))
            .Property("mT", self => TensorOperators.Call("mT", self))
            .Property("H", self => TensorOperators.Call("matrix_H", self))
            .Property("mH", self => TensorOperators.Call("mH", self))
            .Property("real", self => TensorOperators.Call("real", self))
            .Property("imag", self => TensorOperators.Call("imag", self))
            .Property("__class__", self => ((PyTensor)self).Class);

        type.Method("size", "self, dim=None", a => a.IsNone(1) ? TorchSize.Of(Of(a[0]).shape) : Py.Int(Of(a[0]).shape[Axis(Of(a[0]), a.Long(1))]))
            .Method("stride", "self, dim=None", a => a.IsNone(1) ? Strides(Of(a[0])) : Py.Int(Of(a[0]).stride()[Axis(Of(a[0]), a.Long(1))]))
            .Method("numel", "self", a => Py.Int(Of(a[0]).numel()))
            .Method("nelement", "self", a => Py.Int(Of(a[0]).numel()))
            .Method("dim", "self", a => Py.Int(Of(a[0]).dim()))
            .Method("ndimension", "self", a => Py.Int(Of(a[0]).dim()))
            .Method("element_size", "self", a => Py.Int(Of(a[0]).element_size()))
            .Method("get_device", "self", a => Py.Int(((PyTensor)a[0]).Device.IsCuda ? 0 : -1))
            .Method("is_contiguous", "self, memory_format=None", IsContiguous)
            .Method("storage_offset", "self", a => Py.Int(Of(a[0]).storage_offset()))
            .Method("data_ptr", "self", a => Py.Int(StorageNames.Of(((PyTensor)a[0]).Arena).Pointer(Of(a[0]))))
            .Method("untyped_storage", "self", a => new PyStorage((PyTensor)a[0]))
            .Method("storage", "self", a => new PyStorage((PyTensor)a[0]))
            .Method("is_floating_point", "self", a => Py.Bool(TorchDType.Of(Of(a[0]).dtype).IsFloatingPoint))
            .Method("is_complex", "self", a => Py.Bool(TorchDType.Of(Of(a[0]).dtype).IsComplex))
            .Method("is_pinned", "self", _ => Py.False)
            .Method("pin_memory", "self", a => a[0])
            .Method("item", "self", a => TensorReading.Item((PyTensor)a[0]))
            .Method("tolist", "self", a => TensorReading.ToList((PyTensor)a[0]))
            .Method("__len__", "self", a => Py.Int(((PyTensor)a[0]).Length()))
            .Method("__float__", "self", a => Py.AsDouble(TensorReading.Item((PyTensor)a[0])))
            .Method("__int__", "self", a => Truncate(TensorReading.Item((PyTensor)a[0])))
            .Method("__index__", "self", a => TensorReading.IsInteger(Of(a[0]).dtype) || Of(a[0]).dtype == torch.ScalarType.Bool
                ? Truncate(TensorReading.Item((PyTensor)a[0]))
                : throw Raise.TypeError("only integer tensors of a single element can be converted to an index"))
            .Method("__bool__", "self", a => Py.Bool(TensorReading.Truth((PyTensor)a[0])))
            .Method("__hash__", "self", a => Py.Int(((PyTensor)a[0]).KeyHash()))
            .Method("numpy", "self, *, force=False", a => Ops.CallMethod(World.Current.Table.Import(World.Current, "numpy"), "_from_tensor", a[0], a[1]));
    }

    private static torch.Tensor Of(object self) => ((PyTensor)self).Value;

    private static object Truncate(object value) => value is double number ? Py.Int((System.Numerics.BigInteger)Math.Truncate(number)) : Py.Int(Py.AsLong(value));

    private static PyTuple Strides(torch.Tensor tensor) => new([.. tensor.stride().Select(stride => Py.Int(stride))]);

    private static object IsContiguous(BoundArguments arguments) => arguments[1] is TorchMemoryFormat { Number: > 1 } format
        ? OperatorCall.Guarded(() =>
        {
            using var dense = Of(arguments[0]).clone();
            using var arranged = (torch.Tensor)AutoTriton.Torch.TorchOperators.Get("contiguous").Invoke(dense, format.Number)!;
            return Py.Bool(arranged.stride().AsSpan().SequenceEqual(Of(arguments[0]).stride()));
        })
        : Py.Bool(Of(arguments[0]).is_contiguous());

    private static int Axis(torch.Tensor tensor, long axis)
    {
        var dimensions = Math.Max(1, tensor.dim());
        return axis >= -dimensions && axis < dimensions && tensor.dim() > 0
            ? (int)(axis < 0 ? axis + dimensions : axis)
            : throw Raise.IndexError($"Dimension out of range (expected to be in range of [{-dimensions}, {dimensions - 1}], but got {axis})");
    }
}
