using AutoTriton.Interpreter.Numerics;
using AutoTriton.Interpreter.PyTorch.Values;

namespace AutoTriton.Interpreter.Host.Triton;

/// <summary>A tensor that kernels see with another element type: <c>triton.reinterpret</c>.</summary>
internal sealed class PyReinterpreted(PyTensor tensor, TritonDType element) : PyObject
{
    public static readonly PyClass Type = PyClass.Native("TensorWrapper")
        .Property("base", self => ((PyReinterpreted)self).Tensor)
        .Property("dtype", self => PyTritonDType.Of(((PyReinterpreted)self).Element));

    public PyTensor Tensor { get; } = tensor;

    public TritonDType Element { get; } = element;

    public override PyClass Class => Type;

    public override bool TryGetAttribute(string name, out object value) =>
        base.TryGetAttribute(name, out value) || Tensor.TryGetAttribute(name, out value);
}
