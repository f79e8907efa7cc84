using AutoTriton.Interpreter.PyTorch.Values;
using AutoTriton.Torch;
using TorchSharp;

namespace AutoTriton.Interpreter.PyTorch.Binding;

/// <summary>Refuses calls whose result would pass the memory limit, before libtorch allocates it.</summary>
internal static class MemoryGuard
{
    private const double Suspicious = 1 << 26;
    private const int WidestElement = 16;

    private static readonly HashSet<string> Products = new(StringComparer.Ordinal)
    {
        "outer", "ger", "matmul", "mm", "bmm", "addmm", "baddbmm", "addbmm", "kron", "cdist", "tensordot", "cartesian_prod", "linear", "einsum",
        "block_diag", "bilinear", "addr", "combinations", "vander", "conv_transpose1d", "conv_transpose2d", "conv_transpose3d",
    };

    public static void Check(TensorArena arena, OperatorSchema schema, object?[] values)
    {
        var elements = Elements(schema, values);
        if (elements > Suspicious)
        {
            arena.Reserve(elements * ElementSize(values));
        }
    }

    // An upper bound that is close for what allocates by its arguments: shapes, repeats, ranges, broadcasting, products.
    private static double Elements(OperatorSchema schema, object?[] values)
    {
        double largest = 0;
        double product = 1;
        double asked = 1;
        foreach (var (value, parameter) in values.Zip(schema.Parameters))
        {
            switch (value)
            {
                case torch.Tensor tensor:
                    largest = Math.Max(largest, tensor.numel());
                    product *= Math.Max(1, tensor.numel());
                    break;
                case torch.Tensor[] tensors:
                    largest = Math.Max(largest, tensors.Sum(tensor => (double)tensor.numel()));
                    product *= tensors.Aggregate(1.0, (total, tensor) => total * Math.Max(1, tensor.numel()));
                    break;
                case long[] sizes when parameter.Name is "size" or "repeats" or "dims" or "pad" or "padding" or "output_size" && !schema.ReturnsView:
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

        var repeats = schema.Name is "repeat" or "tile" or "repeat_interleave" or "one_hot" or "constant_pad_nd" or "pad";
        var broadcast = Broadcast(values);
        return Products.Contains(schema.Name) && product > Suspicious ? ProductBound(values, product)
            : Math.Max(broadcast, repeats ? Math.Max(1, largest) * asked : Math.Max(largest, asked));
    }

    // For products of matrices: rows of the one times columns of the other.
    private static double ProductBound(object?[] values, double product)
    {
        var tensors = values.OfType<torch.Tensor>().Where(tensor => tensor.dim() > 0).ToList();
        if (tensors.Count < 2)
        {
            return product;
        }

        var inner = Math.Max(1, tensors[^1].dim() > 1 ? tensors[^1].shape[^2] : tensors[^1].shape[0]);
        return tensors[0].dim() == 1 && tensors[^1].dim() == 1 ? product : product / inner;
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
