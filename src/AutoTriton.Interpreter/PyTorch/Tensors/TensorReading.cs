using AutoTriton.Interpreter.PyTorch.Binding;
using AutoTriton.Interpreter.PyTorch.Values;
using TorchSharp;
using Complex = System.Numerics.Complex;

namespace AutoTriton.Interpreter.PyTorch.Tensors;

/// <summary>Values of tensors as Python values.</summary>
internal static class TensorReading
{
    public static bool IsInteger(torch.ScalarType type) =>
        type is torch.ScalarType.Byte or torch.ScalarType.Int8 or torch.ScalarType.Int16 or torch.ScalarType.Int32 or torch.ScalarType.Int64;

    public static bool Truth(PyTensor tensor) => tensor.Value.numel() switch
    {
        1 => Ops.Truth(Item(tensor)),
        0 => throw Raise.RuntimeError("Boolean value of Tensor with no values is ambiguous"),
        _ => throw Raise.RuntimeError("Boolean value of Tensor with more than one value is ambiguous"),
    };

    public static object Item(PyTensor tensor) => tensor.Value.numel() == 1
        ? Item(tensor.Value)
        : throw Raise.RuntimeError($"a Tensor with {tensor.Value.numel()} elements cannot be converted to Scalar");

    public static object Item(torch.Tensor tensor)
    {
        if (TorchDType.Of(tensor.dtype).IsFloat8)
        {
            using var wide = tensor.to(torch.ScalarType.Float32);
            return Item(wide);
        }

        if (tensor.is_complex())
        {
            return Complexes(tensor)[0];
        }

        using var scalar = OperatorCall.Guarded(() => tensor.ToScalar());
        return tensor.dtype switch
        {
            torch.ScalarType.Bool => Py.Bool(scalar.ToBoolean()),
            var type when IsInteger(type) => Py.Int(scalar.ToInt64()),
            _ => Py.Float(scalar.ToDouble()),
        };
    }

    /// <summary>Nested lists of the elements.</summary>
    public static object ToList(PyTensor tensor)
    {
        if (tensor.Value.dim() == 0)
        {
            return Item(tensor);
        }

        World.ChargeMemory(tensor.Value.numel() * 16);
        World.Step(tensor.Value.numel());
        var elements = Elements(tensor.Value);
        var place = 0;
        return Nest(tensor.Value.shape, 0, elements, ref place);
    }

    /// <summary>All elements in row-major order.</summary>
    public static object[] Elements(torch.Tensor tensor)
    {
        using var scope = torch.no_grad();
        if (tensor.dtype == torch.ScalarType.Bool)
        {
            using var flags = tensor.contiguous();
            return [.. flags.data<bool>().ToArray().Select(flag => Py.Bool(flag))];
        }

        if (IsInteger(tensor.dtype))
        {
            using var whole = tensor.to(torch.ScalarType.Int64);
            using var plain = whole.contiguous();
            return [.. plain.data<long>().ToArray().Select(Py.Int)];
        }

        if (tensor.is_complex())
        {
            return Complexes(tensor);
        }

        using var real = tensor.to(torch.ScalarType.Float64);
        using var dense = real.contiguous();
        return [.. dense.data<double>().ToArray().Select(Py.Float)];
    }

    // Pairs of real and imaginary parts.
    private static object[] Complexes(torch.Tensor tensor)
    {
        using var scope = torch.no_grad();
        using var plain = tensor.to(torch.ScalarType.ComplexFloat64).resolve_conj();
        using var dense = plain.contiguous();
        using var pairs = dense.view_as_real();
        var parts = pairs.data<double>().ToArray();
        return [.. Enumerable.Range(0, parts.Length / 2).Select(object (i) => new Complex(parts[2 * i], parts[(2 * i) + 1]))];
    }

    public static IEnumerator<object> Rows(PyTensor tensor)
    {
        if (tensor.Value.dim() == 0)
        {
            throw Raise.TypeError("iteration over a 0-d tensor");
        }

        return Each(tensor);
    }

    private static IEnumerator<object> Each(PyTensor tensor)
    {
        var count = tensor.Value.shape[0];
        for (long row = 0; row < count; row++)
        {
            yield return TensorIndexing.Get(tensor, Py.Int(row));
        }
    }

    private static PyList Nest(long[] shape, int axis, object[] elements, ref int place)
    {
        var list = new PyList();
        for (long i = 0; i < shape[axis]; i++)
        {
            list.Add(axis == shape.Length - 1 ? elements[place++] : Nest(shape, axis + 1, elements, ref place));
        }

        return list;
    }
}
