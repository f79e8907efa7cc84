using System.Numerics;
using AutoTriton.Interpreter.PyTorch.Values;
using TorchSharp;

namespace AutoTriton.Interpreter.PyTorch.Tensors;

/// <summary>Nested Python sequences as flat values and a shape.</summary>
internal sealed class NestedElements
{
    private readonly List<object> _elements = [];
    private readonly List<long> _shape = [];
    private torch.ScalarType? _tensorType;

    /// <summary>The type that PyTorch chooses: that of the widest value; float32 for floats and for no value at all.</summary>
    public torch.ScalarType Inferred => _tensorType
        ?? (_elements.Exists(item => item is Complex) ? torch.ScalarType.ComplexFloat32
            : _elements.Count == 0 || _elements.Exists(item => item is double) ? DefaultType.Current
            : _elements.TrueForAll(item => item is bool) ? torch.ScalarType.Bool
            : torch.ScalarType.Int64);

    public void Read(object value, int depth)
    {
        switch (value)
        {
            case bool or long or double or Complex:
                Leaf(value, depth);
                break;
            case BigInteger:
                throw Raise.RuntimeError("Overflow when unpacking long");
            case PyTensor tensor:
                Leaves(tensor, depth);
                break;
            case PyList or PyTuple or PyRange:
                Sequence(Ops.ToList(value), depth);
                break;
            case PyInstance when TensorCreation.OfArray(value) is { } array:
                Read(array.Value.numel() == 1 ? array : TensorReading.ToList(array), depth);
                break;
            case string:
                throw Raise.TypeError("new(): invalid data type 'str'");
            default:
                throw Py.IsNone(value) || value is not PyObject
                    ? Raise.RuntimeError($"Could not infer dtype of {Ops.TypeName(value)}")
                    : Raise.RuntimeError($"Could not infer dtype of {Ops.TypeName(value)}");
        }
    }

    public torch.Tensor ToTensor(torch.ScalarType type)
    {
        var shape = _shape.ToArray();
        if (type is torch.ScalarType.ComplexFloat32 or torch.ScalarType.ComplexFloat64)
        {
            using var complex = torch.tensor(_elements.Select(item => item is Complex z ? z : new Complex(Py.AsDouble(item), 0)).ToArray(), shape);
            return complex.to(type);
        }

        using var flat = _elements.TrueForAll(item => item is bool or long)
            ? torch.tensor(_elements.Select(item => Py.AsLong(item)).ToArray(), shape)
            : torch.tensor(_elements.Select(Py.AsDouble).ToArray(), shape);
        return flat.to(type, copy: true);
    }

    private void Sequence(List<object> items, int depth)
    {
        if (_shape.Count == depth)
        {
            _shape.Add(items.Count);
        }
        else if (depth >= _shape.Count || _shape[depth] != items.Count)
        {
            throw Raise.ValueError($"expected sequence of length {(depth < _shape.Count ? _shape[depth] : 0)} at dim {depth} (got {items.Count})");
        }

        foreach (var item in items)
        {
            World.CheckStack();
            Read(item, depth + 1);
        }
    }

    private void Leaf(object value, int depth)
    {
        if (depth != _shape.Count)
        {
            throw Raise.TypeError($"not a sequence: a {Ops.TypeName(value)} at dim {depth}");
        }

        _elements.Add(value);
    }

    private void Leaves(PyTensor tensor, int depth)
    {
        if (tensor.Value.numel() != 1)
        {
            throw Raise.ValueError("only one element tensors can be converted to Python scalars");
        }

        _tensorType ??= TorchDType.Of(tensor.Value.dtype).IsFloatingPoint ? tensor.Value.dtype : null;
        Leaf(TensorReading.Item(tensor), depth);
    }
}
