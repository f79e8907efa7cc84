using AutoTriton.Interpreter.PyTorch.Values;
using TorchSharp;

namespace AutoTriton.Interpreter.PyTorch.Tensors;

/// <summary>A Python index as TorchSharp takes it.</summary>
internal sealed class IndexList : IDisposable
{
    private readonly List<IDisposable> _made = [];
    private readonly PyTensor _target;
    private int _axis;

    public IndexList(PyTensor target, object index)
    {
        _target = target;
        IReadOnlyList<object> parts = index is PyTuple tuple ? tuple.Items : [index];
        var used = parts.Sum(Axes);
        if (used > target.Value.dim())
        {
            throw Raise.IndexError($"too many indices for tensor of dimension {target.Value.dim()}");
        }

        Items = [.. parts.Select(part => Convert(part, used))];
    }

    public torch.TensorIndex[] Items { get; }

    /// <summary>The tensors of whole numbers among the indices, and the axis that each takes.</summary>
    public List<(torch.Tensor Index, int Axis)> Tensors { get; } = [];

    /// <summary>Whether tensors or lists are among the indices, so that the result is a copy.</summary>
    public bool IsAdvanced { get; private set; }

    public void Dispose() => _made.ForEach(item => item.Dispose());

    private static int Axes(object part) => part switch
    {
        PySingleton or bool => 0,
        PyTensor { Value: { dtype: torch.ScalarType.Bool } mask } => (int)mask.dim(),
        _ => 1,
    };

    private torch.TensorIndex Convert(object part, int used)
    {
        var axis = _axis;
        _axis += Axes(part);
        if (ReferenceEquals(part, Py.Ellipsis))
        {
            _axis += (int)_target.Value.dim() - used;
            return torch.TensorIndex.Ellipsis;
        }

        switch (part)
        {
            case PySlice slice:
                return torch.TensorIndex.Slice(Bound(slice.Start), Bound(slice.Stop), Step(slice.Step));
            case bool flag:
                IsAdvanced = true;
                return torch.TensorIndex.Bool(flag);
            case PyTensor { Value: var tensor } when tensor.dim() > 0 || tensor.dtype == torch.ScalarType.Bool:
                return Advanced(tensor, axis);
            case PyList or PyTuple or PyRange:
                var listed = TensorCreation.Of(part, null, _target.Device);
                return Advanced(listed.Value, axis);
        }

        if (Py.IsNone(part))
        {
            return torch.TensorIndex.Null;
        }

        var place = part is PyTensor zero ? Py.AsLong(TensorReading.Item(zero)) : Py.AsLong(part, "index");
        var size = _target.Value.shape[axis];
        return place >= -size && place < size
            ? torch.TensorIndex.Single(place)
            : throw Raise.IndexError($"index {place} is out of bounds for dimension {axis} with size {size}");
    }

    private torch.TensorIndex Advanced(torch.Tensor tensor, int axis)
    {
        IsAdvanced = true;
        if (tensor.dtype is not (torch.ScalarType.Bool or torch.ScalarType.Byte))
        {
            Tensors.Add((tensor, axis));
        }

        if (tensor.dtype is torch.ScalarType.Bool or torch.ScalarType.Byte or torch.ScalarType.Int64)
        {
            return torch.TensorIndex.Tensor(tensor);
        }

        if (!TensorReading.IsInteger(tensor.dtype))
        {
            throw Raise.IndexError("tensors used as indices must be long, int, byte or bool tensors");
        }

        var whole = tensor.to(torch.ScalarType.Int64);
        _made.Add(whole);
        return torch.TensorIndex.Tensor(whole);
    }

    private static long? Bound(object value) => Py.IsNone(value) ? null : ToLong(value);

    private static long? Step(object value)
    {
        var step = Bound(value);
        return step is null or > 0 ? step : throw Raise.ValueError("step must be greater than zero");
    }

    private static long ToLong(object value) => value is PyTensor tensor ? Py.AsLong(TensorReading.Item(tensor)) : Py.AsLong(value, "integer");
}
