using AutoTriton.Interpreter.PyTorch.Binding;
using AutoTriton.Interpreter.PyTorch.Values;
using TorchSharp;

namespace AutoTriton.Interpreter.PyTorch.Tensors;

/// <summary><c>x[...]</c> and its assignment: integers, slices, None, Ellipsis, truth values, tensors and lists of indices.</summary>
internal static class TensorIndexing
{
    public static object Get(PyTensor tensor, object index)
    {
        tensor.Arena.CountCall("index");
        using var indices = new IndexList(tensor, index);
        MemoryGuard.CheckIndexed(tensor, indices);
        var result = OperatorCall.Guarded(() => tensor.Value.index(indices.Items));
        var made = tensor.Arena.Adopt(result, tensor.Device, of: indices.IsAdvanced ? null : tensor);
        made.HoldGraph([tensor]);
        return made;
    }

    public static void Set(PyTensor tensor, object index, object value)
    {
        tensor.Arena.CountCall("index_put_");
        using var indices = new IndexList(tensor, index);
        if (value is PyTensor source)
        {
            // The result is the tensor itself; keeping the handle that comes back would be one more owner of it.
            OperatorCall.Guarded(() => Assign(tensor, indices.Items, source.Value));
        }
        else if (Py.IsReal(value))
        {
            using var number = value switch
            {
                bool flag => flag.ToScalar(),
                long whole => whole.ToScalar(),
                _ => Py.AsDouble(value).ToScalar(),
            };
            using var filled = OperatorCall.Guarded(() => torch.full([], number, dtype: tensor.Value.dtype));
            OperatorCall.Guarded(() => Assign(tensor, indices.Items, filled));
        }
        else
        {
            throw Raise.TypeError($"can't assign a {Ops.TypeName(value)} to a torch.{TorchDType.Of(tensor.Value.dtype).Name} tensor");
        }

        if (!tensor.Arena.Storages.IsEmpty)
        {
            using var part = indices.IsAdvanced ? null : tensor.Value.index(indices.Items);
            tensor.Arena.Storages.MarkWritten(part ?? tensor.Value);
        }

        tensor.HoldGraph(value is PyTensor other ? [tensor, other] : [tensor]);
        GC.KeepAlive(value);
    }

    private static void Assign(PyTensor tensor, torch.TensorIndex[] indices, torch.Tensor value)
    {
        using var converted = value.dtype == tensor.Value.dtype ? null : value.to(tensor.Value.dtype);
        var result = tensor.Value.index_put_(converted ?? value, indices);
        if (!ReferenceEquals(result, tensor.Value))
        {
            result.Dispose();
        }
    }
}
