using AutoTriton.Interpreter.PyTorch.Tensors;
using AutoTriton.Interpreter.PyTorch.Values;
using AutoTriton.Torch;
using TorchSharp;

namespace AutoTriton.Interpreter.PyTorch.Binding;

/// <summary>Refuses calls whose result would pass the memory limit, before libtorch allocates it.</summary>
internal static class MemoryGuard
{
    private const double Suspicious = 1 << 26;
    private const int WidestElement = 16;

    private static readonly HashSet<string> Broadcasting = new(StringComparer.Ordinal)
    {
        "add", "sub", "subtract", "rsub", "mul", "multiply", "div", "divide", "true_divide", "floor_divide", "remainder", "fmod", "pow", "float_power", "maximum", "minimum",
        "max", "min", "fmax", "fmin", "where", "eq", "ne", "lt", "le", "gt", "ge", "equal", "logical_and", "logical_or", "logical_xor", "bitwise_and", "bitwise_or",
        "bitwise_xor", "bitwise_left_shift", "bitwise_right_shift", "atan2", "arctan2", "hypot", "lerp", "addcmul", "addcdiv", "xlogy", "logaddexp", "logaddexp2",
        "masked_fill", "take_along_dim", "heaviside", "copysign", "isclose", "clamp", "nextafter", "mse_loss", "l1_loss", "smooth_l1_loss", "huber_loss", "cosine_similarity",
    };

    public static void Check(TensorArena arena, OperatorSchema schema, object?[] values)
    {
        var elements = Elements(schema, values);
        if (elements > Suspicious)
        {
            arena.Reserve(elements * ElementSize(values));
        }
    }

    /// <summary>The same for <c>tensor[indices]</c>.</summary>
    public static void CheckIndexed(PyTensor tensor, IndexList indices)
    {
        // Masks select at most what they cover.
        if (indices.Tensors.Count > 0 && GrowingSizes.Indexed(tensor.Value, indices.Tensors) is > Suspicious and var elements)
        {
            tensor.Arena.Reserve(elements * tensor.Value.element_size());
        }
    }

    // An upper bound that is close for what allocates by its arguments: shapes, repeats, ranges, broadcasting, products.
    private static double Elements(OperatorSchema schema, object?[] values)
    {
        if (GrowingSizes.Of(schema, values) is > 0 and var grown)
        {
            return grown;
        }

        double largest = 0;
        double asked = 1;
        foreach (var (value, parameter) in values.Zip(schema.Parameters))
        {
            switch (value)
            {
                case torch.Tensor tensor:
                    largest = Math.Max(largest, tensor.numel());
                    break;
                case torch.Tensor[] tensors:
                    largest = Math.Max(largest, tensors.Sum(tensor => (double)tensor.numel()));
                    break;
                case long[] sizes when parameter.Name is "size" or "repeats" or "dims" or "pad" or "padding" or "output_size" or "s" && !schema.ReturnsView:
                    asked *= sizes.Aggregate(1.0, (total, size) => total * Math.Max(1.0, Math.Abs((double)size)));
                    break;
                case long count when parameter.Name is "n" or "m" or "end" or "steps" or "num_classes" or "repeats" or "diagonal" or "num_samples" or "minlength":
                    asked *= Math.Max(1.0, Math.Abs((double)count));
                    break;
                case double end when parameter.Name is "end":
                    asked *= Math.Max(1.0, Math.Abs(end));
                    break;
            }
        }

        if (schema.ReturnsView || schema.Name.StartsWith("unsqueeze", StringComparison.Ordinal))
        {
            return schema.Name is "reshape" or "contiguous" or "flatten" ? largest : 0;
        }

        var repeats = schema.Name is "repeat" or "tile" or "repeat_interleave" or "one_hot";
        if (ProductSizes.Of(schema, values) is > 0 and var product)
        {
            return product;
        }

        if ((schema.Name is "pad" or "constant_pad_nd" || schema.Name.Contains("ation_pad", StringComparison.Ordinal)) && values is [torch.Tensor padded, long[] amounts, ..])
        {
            return Padded(padded.shape, amounts);
        }

        var spread = Broadcasting.Contains(schema.Name) ? Broadcast(values) : 0;
        return Math.Max(spread, repeats ? Math.Max(1, largest) * asked : Math.Max(largest, asked));
    }

    // Amounts stand in pairs, from the last dimension on.
    private static double Padded(long[] shape, long[] amounts)
    {
        double total = 1;
        for (var axis = 0; axis < shape.Length; axis++)
        {
            var pair = 2 * axis;
            total *= Math.Max(0, shape[^(axis + 1)] + (pair + 1 < amounts.Length ? (double)amounts[pair] + amounts[pair + 1] : 0));
        }

        return total;
    }

    private static double Broadcast(object?[] values)
    {
        var tensors = values.OfType<torch.Tensor>().ToList();
        if (tensors.Count < 2)
        {
            return 0;
        }

        double total = 1;
        for (var axis = 1; axis <= tensors.Max(tensor => tensor.dim()); axis++)
        {
            total *= tensors.Max(tensor => axis <= tensor.dim() ? (double)tensor.shape[^axis] : 1);
        }

        return total;
    }

    private static int ElementSize(object?[] values) =>
        values.OfType<torch.Tensor>().Select(tensor => (int)tensor.element_size()).DefaultIfEmpty(WidestElement / 4).Max();
}
