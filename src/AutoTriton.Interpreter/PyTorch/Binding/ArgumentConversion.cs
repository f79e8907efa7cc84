using System.Numerics;
using AutoTriton.Interpreter.PyTorch.Tensors;
using AutoTriton.Interpreter.PyTorch.Values;
using AutoTriton.Torch;
using TorchSharp;

namespace AutoTriton.Interpreter.PyTorch.Binding;

/// <summary>Turns Python values into what <see cref="TorchOperator.Invoke"/> takes, or says that they are of another kind, as PyTorch's argument parser does.</summary>
internal static class ArgumentConversion
{
    /// <summary>Converts a value for a parameter.</summary>
    /// <param name="value">The Python value.</param>
    /// <param name="parameter">The parameter.</param>
    /// <param name="converted">The value as the operator takes it.</param>
    /// <returns>Whether the value is of the parameter's kind.</returns>
    public static bool TryConvert(object value, OperatorParameter parameter, out object? converted)
    {
        converted = null;
        if (Py.IsNone(value))
        {
            // PyTorch writes an empty list's default as None too, as in avg_pool2d(x, 2, None).
            converted = parameter.Default is long[] { Length: 0 } empty ? empty : null;
            return parameter.IsOptional || (parameter.HasDefault && parameter.Default is null or long[] { Length: 0 });
        }

        converted = parameter.Type switch
        {
            OperatorType.Tensor => (value as PyTensor)?.Value,
            OperatorType.TensorList => Tensors(value),
            OperatorType.Integer => Integer(value),
            OperatorType.IntegerList => Integers(value, parameter.FixedCount),
            OperatorType.Float => Real(value),
            OperatorType.FloatList => Reals(value),
            OperatorType.Boolean => value is bool flag ? flag : null,
            OperatorType.Scalar => Number(value),
            OperatorType.Text => value as string,
            OperatorType.ScalarType => TorchDType.TryOf(value, out var type) ? type.Value : null,
            OperatorType.MemoryFormat => value is TorchMemoryFormat format ? format.Number : null,
            _ => null,
        };
        return converted is not null;
    }

    /// <summary>A list of integers from a tuple, a list or a torch.Size; null where it is none.</summary>
    public static long[]? Integers(object value, int fixedCount = 0)
    {
        if (Integer(value) is { } single)
        {
            return fixedCount > 0 ? [.. Enumerable.Repeat(single, fixedCount)] : null;
        }

        if (Items(value) is not { } items)
        {
            return null;
        }

        var result = new long[items.Count];
        for (var i = 0; i < result.Length; i++)
        {
            if (Integer(items[i]) is not { } item)
            {
                return null;
            }

            result[i] = item;
        }

        return result;
    }

    public static long? Integer(object value) => value switch
    {
        long number => number,
        bool => null,
        PyTensor { Value: var tensor } when tensor.dim() == 0 && TensorReading.IsInteger(tensor.dtype) => tensor.ToInt64(),
        _ => null,
    };

    private static IReadOnlyList<object>? Items(object value) => value switch
    {
        PyTuple tuple => tuple.Items,
        PyList list => list.Items,
        PyRange => Ops.ToList(value),
        _ => null,
    };

    private static torch.Tensor[]? Tensors(object value)
    {
        if (Items(value) is not { } items || items.Any(item => item is not PyTensor))
        {
            return null;
        }

        return [.. items.Select(item => ((PyTensor)item).Value)];
    }

    private static object? Real(object value) => value switch
    {
        double number => number,
        bool => null,
        long or BigInteger => Py.AsDouble(value),
        PyTensor { Value: var tensor } when tensor.dim() == 0 => Py.AsDouble(TensorReading.Item(tensor)),
        _ => null,
    };

    private static double[]? Reals(object value)
    {
        var items = Items(value);
        return items is not null && items.All(Py.IsReal) ? [.. items.Select(Py.AsDouble)] : null;
    }

    private static object? Number(object value) => value switch
    {
        long or double or bool or Complex => value,
        BigInteger => throw Raise.OverflowError("int too big to convert"),
        PyTensor { Value: var tensor } when tensor.dim() == 0 && !tensor.requires_grad => TensorReading.Item(tensor),
        _ => null,
    };
}
