using AutoTriton.Torch;
using TorchSharp;

namespace AutoTriton.Interpreter.PyTorch.Binding;

/// <summary>How many elements products of tensors have, by their definitions.</summary>
internal static class ProductSizes
{
    /// <summary>The number of elements of the result; 0 where the operator is no product.</summary>
    public static double Of(OperatorSchema schema, object?[] values)
    {
        var tensors = values.OfType<torch.Tensor>().ToList();
        return schema.Name switch
        {
            "outer" or "ger" or "addr" or "kron" when tensors.Count >= 2 => (double)tensors[^1].numel() * tensors[^2].numel(),
            "matmul" or "mm" or "bmm" or "addmm" or "baddbmm" when tensors.Count >= 2 => Matrices(tensors[^2].shape, tensors[^1].shape, transposed: false),
            "cdist" when tensors.Count >= 2 => Matrices(tensors[0].shape, tensors[1].shape, transposed: true),
            "linear" when tensors.Count >= 2 && tensors[1].dim() == 2 => (double)tensors[0].numel() / Math.Max(1, tensors[1].shape[1]) * tensors[1].shape[0],
            "conv_transpose1d" or "conv_transpose2d" or "conv_transpose3d" when tensors.Count >= 2 => Transposed(schema, values, tensors[0].shape, tensors[1].shape),
            "tensordot" when values is [torch.Tensor first, torch.Tensor second, long[] axes, ..] => Contracted(first, second, axes),
            "einsum" when values is [string equation, torch.Tensor[] operands, ..] => Einsum(equation, operands),
            "cartesian_prod" when values is [torch.Tensor[] items, ..] => items.Aggregate((double)items.Length, (total, item) => total * Math.Max(1, item.numel())),
            "block_diag" when values is [torch.Tensor[] blocks, ..] => blocks.Sum(block => block.dim() == 2 ? (double)block.shape[0] : 1) * blocks.Sum(block => block.dim() > 0 ? (double)block.shape[^1] : 1),
            _ => 0,
        };
    }

    private static double Matrices(long[] left, long[] right, bool transposed)
    {
        double rows = left.Length > 1 ? left[^2] : 1;
        double columns = right.Length < 2 ? 1 : transposed ? right[^2] : right[^1];
        var total = rows * columns;
        for (var axis = 3; axis <= Math.Max(left.Length, right.Length); axis++)
        {
            total *= Math.Max(axis <= left.Length ? left[^axis] : 1, axis <= right.Length ? right[^axis] : 1);
        }

        return total;
    }

    private static double Transposed(OperatorSchema schema, object?[] values, long[] input, long[] weight)
    {
        var spatial = weight.Length - 2;
        if (spatial < 1 || input.Length < spatial)
        {
            return 0;
        }

        var total = (double)weight[1] * (Value(schema, values, "groups") is long groups ? groups : 1) * (input.Length > spatial + 1 ? input[0] : 1);
        for (var axis = 1; axis <= spatial; axis++)
        {
            total *= ((input[^axis] - 1.0) * At(schema, values, "stride", axis, 1)) + ((weight[^axis] - 1.0) * At(schema, values, "dilation", axis, 1)) + 1 + At(schema, values, "output_padding", axis, 0);
        }

        return total;
    }

    private static double Contracted(torch.Tensor first, torch.Tensor second, long[] axes)
    {
        var shared = axes.Where(axis => axis >= -first.dim() && axis < first.dim()).Aggregate(1.0, (total, axis) => total * Math.Max(1, first.shape[axis < 0 ? axis + first.dim() : axis]));
        return first.numel() / shared * (second.numel() / shared);
    }

    // Every letter of the result is a letter of an operand; an ellipsis is bounded by the largest operand.
    private static double Einsum(string equation, torch.Tensor[] operands)
    {
        var sides = equation.Replace(" ", "", StringComparison.Ordinal).Split("->");
        var inputs = sides[0].Split(',');
        if (equation.Contains("...", StringComparison.Ordinal) || inputs.Length != operands.Length || inputs.Where((names, i) => names.Length != operands[i].dim()).Any())
        {
            return operands.Max(operand => (double)operand.numel());
        }

        var sizes = inputs.SelectMany((names, i) => names.Select((name, axis) => (name, Size: operands[i].shape[axis])))
            .GroupBy(pair => pair.name).ToDictionary(group => group.Key, group => (Size: group.Max(pair => pair.Size), Count: group.Count()));
        var kept = sides.Length > 1 ? sides[1] : string.Concat(sizes.Where(pair => pair.Value.Count == 1).Select(pair => pair.Key));
        return kept.Aggregate(1.0, (total, name) => total * (sizes.TryGetValue(name, out var found) ? found.Size : 1));
    }

    private static object? Value(OperatorSchema schema, object?[] values, string name)
    {
        var place = Enumerable.Range(0, schema.Parameters.Length).Where(i => schema.Parameters[i].Name == name).DefaultIfEmpty(-1).First();
        return place < 0 ? null : values[place];
    }

    private static double At(OperatorSchema schema, object?[] values, string name, int axis, double fallback) =>
        Value(schema, values, name) is long[] { Length: > 0 } list ? list[^Math.Min(axis, list.Length)] : fallback;
}
