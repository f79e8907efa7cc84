namespace AutoTriton.Interpreter.PyTorch.Values;

/// <summary>The memory behind a tensor, as Python code sees it: its size, and a number that tells whether two are the same.</summary>
internal sealed class PyStorage(PyTensor tensor) : PyObject
{
    public static readonly PyClass Type = new PyClass("UntypedStorage", [], isNative: true, module: "torch")
        .Method("data_ptr", "self", a => Py.Int(StorageNames.Of(((PyStorage)a[0]).Tensor.Arena).Base(((PyStorage)a[0]).Tensor.Value)))
        .Method("nbytes", "self", a => Py.Int(TensorMemory.Of(((PyStorage)a[0]).Tensor.Value).ByteLength))
        .Method("size", "self", a => Py.Int(TensorMemory.Of(((PyStorage)a[0]).Tensor.Value).ByteLength));

    public PyTensor Tensor { get; } = tensor;

    public override PyClass Class => Type;

    public override long Length() => TensorMemory.Of(Tensor.Value).ByteLength;
}
