using AutoTriton.Interpreter.PyTorch.Values;

namespace AutoTriton.Interpreter.Host.Triton;

/// <summary>A <c>triton.tools.tensor_descriptor.TensorDescriptor</c>.</summary>
internal sealed class PyTensorDescriptor(PyTensor tensor, long[] shape, long[] strides, long[] blockShape) : PyObject
{
    public static readonly PyClass Type = Make();

    public PyTensor Tensor { get; } = tensor;

    public long[] Shape { get; } = shape;

    public long[] Strides { get; } = strides;

    public long[] BlockShape { get; } = blockShape;

    public override PyClass Class => Type;

    private static PyClass Make()
    {
        var type = new PyClass("TensorDescriptor", [], isNative: true, module: "triton.tools.tensor_descriptor");
        var signature = Signature.Parse("base, shape, strides, block_shape, padding='zero'");
        type.Constructor = (_, a) =>
        {
            var bound = signature.Bind("TensorDescriptor", a);
            return bound.Values[4] is "zero"
                ? new PyTensorDescriptor(AsTensor(bound[0]), Numbers(bound[1]), Numbers(bound[2]), Numbers(bound[3]))
                : throw HostFault.NotSupported("a TensorDescriptor with another padding than zero is not supported");
        };
        type.Define("from_tensor", new PyStaticMethod(PyBuiltin.Of("from_tensor", "tensor, block_shape", a =>
            new PyTensorDescriptor(AsTensor(a[0]), AsTensor(a[0]).Value.shape, AsTensor(a[0]).Value.stride(), Numbers(a[1])))));
        type.Property("base", self => ((PyTensorDescriptor)self).Tensor);
        type.Property("shape", self => Py.List(((PyTensorDescriptor)self).Shape.Select(size => Py.Int(size))));
        type.Property("strides", self => Py.List(((PyTensorDescriptor)self).Strides.Select(size => Py.Int(size))));
        type.Property("block_shape", self => Py.List(((PyTensorDescriptor)self).BlockShape.Select(size => Py.Int(size))));
        return type;
    }

    private static PyTensor AsTensor(object value) => value as PyTensor ?? throw Raise.TypeError("TensorDescriptor needs a tensor");

    private static long[] Numbers(object value) => [.. Ops.Iterate(value).Select(item => Py.AsLong(item))];
}
