using AutoTriton.Torch;
using TorchSharp;

namespace AutoTriton.Interpreter.PyTorch.Binding;

/// <summary>How many elements operators make whose result is larger than what they are given, by their definitions; where values decide, by the values.</summary>
internal static class GrowingSizes
{
    // What a handle of a view costs, in elements of four bytes.
    private const double Handle = 64;

    /// <summary>The number of elements of the result; 0 where the operator is not among these.</summary>
    public static double Of(OperatorSchema schema, object?[] values) => schema.Name switch
    {
        "index_select" when values is [torch.Tensor source, long dim, torch.Tensor index] => source.numel() / Size(source, dim) * index.numel(),
        "embedding" when values is [torch.Tensor { shape: [.., var width] }, torch.Tensor index, ..] => (double)width * index.numel(),
        "grid_sampler" or "grid_sampler_2d" or "grid_sampler_3d" when values is [torch.Tensor { shape: [var batch, var channels, ..] }, torch.Tensor { shape: [.., var axes] } grid, ..] =>
            (double)batch * channels * grid.numel() / Math.Max(1, axes),
        "bincount" when values is [torch.Tensor counted, _, long least] => Math.Max(least, Largest(counted) + 1),
        "one_hot" when values is [torch.Tensor classes, long count] => classes.numel() * Math.Max(count, Largest(classes) + 1),
        "repeat_interleave" when values is [torch.Tensor repeats, ..] && schema.Parameters.Length == 2 => Sum(repeats),
        "repeat_interleave" when values is [torch.Tensor source, torch.Tensor repeats, var dim, ..] =>
            repeats.numel() == 1 ? source.numel() * Sum(repeats) : source.numel() / (dim is long axis ? Size(source, axis) : Math.Max(1.0, source.numel())) * Sum(repeats),
        "combinations" when values is [torch.Tensor items, long taken, bool repeats] => Combinations(items.numel() + (repeats ? taken - 1 : 0), taken) * taken,
        "diag" when values is [torch.Tensor { shape: [var length] }, long offset] => Square(length + Math.Abs((double)offset)),
        "diagflat" when values is [torch.Tensor flat, long offset] => Square(flat.numel() + Math.Abs((double)offset)),
        "diag_embed" when values is [torch.Tensor { shape: [.., var last] } inner, long offset, ..] => inner.numel() / Math.Max(1.0, last) * Square(last + Math.Abs((double)offset)),
        "vander" or "linalg_vander" when values is [torch.Tensor points, var columns, ..] => points.numel() * (columns is long given ? Math.Max(0.0, given) : points.shape is [.., var own] ? own : 1.0),
        "tril_indices" or "triu_indices" when values is [long rows, long columns, ..] => 2 * Math.Max(0.0, rows) * Math.Max(0.0, columns),
        "pdist" when values is [torch.Tensor { shape: [var points, ..] }, ..] => Square(points) / 2,
        "histc" or "histogram" or "histogramdd" when values is [torch.Tensor sample, var bins, ..] => Bins(sample, bins),
        "im2col" when values is [torch.Tensor image, long[] kernel, ..] => kernel.Aggregate((double)image.numel(), (total, size) => total * Math.Max(1, size)),
        "conv1d" or "conv2d" or "conv3d" when values is [torch.Tensor input, torch.Tensor weight, _, long[] strides, long[] padding, ..] => Convolved(input.shape, weight.shape, strides, padding),
        "unbind" when values is [torch.Tensor source, long dim] => Handle * Size(source, dim),
        "split" or "unsafe_split" when values is [torch.Tensor source, long size, long dim] => Handle * Size(source, dim) / Math.Max(1, size),
        "chunk" or "unsafe_chunk" when values is [torch.Tensor source, long count, long dim] => Handle * Math.Min(Size(source, dim), Math.Max(1, count)),
        "tensor_split" or "hsplit" or "vsplit" or "dsplit" when values is [torch.Tensor, long count, ..] => Handle * Math.Max(0, count),
        "tensor_split" when values is [torch.Tensor, torch.Tensor { shape: [] } count, ..] => Handle * Math.Max(0, Largest(count)),
        _ when schema.Name.EndsWith("_window", StringComparison.Ordinal) && values is [long length, ..] => Math.Max(0, length),
        _ when schema.Name.StartsWith("upsample_", StringComparison.Ordinal) && values is [torch.Tensor image, ..] && values.OfType<double[]>().FirstOrDefault() is { } factors =>
            factors.Aggregate((double)image.numel(), (total, factor) => total * Math.Max(1, factor)),
        _ => 0,
    };

    /// <summary>The elements of <c>source[...]</c> with tensors among the indices: their common shape times what they leave.</summary>
    /// <param name="source">The tensor that is read.</param>
    /// <param name="indices">The tensors among the indices, and the axis that each takes.</param>
    public static double Indexed(torch.Tensor source, IReadOnlyList<(torch.Tensor Index, int Axis)> indices)
    {
        double total = 1;
        for (var axis = 1; axis <= indices.Max(item => (int)item.Index.dim()); axis++)
        {
            total *= indices.Max(item => axis <= item.Index.dim() ? (double)item.Index.shape[^axis] : 1);
        }

        for (var axis = 0; axis < source.dim(); axis++)
        {
            total *= indices.Any(item => item.Axis == axis) ? 1 : source.shape[axis];
        }

        return total;
    }

    private static double Square(double value) => value * value;

    private static double Size(torch.Tensor tensor, long dim)
    {
        var axis = dim < 0 ? dim + tensor.dim() : dim;
        return axis >= 0 && axis < tensor.dim() ? Math.Max(1.0, tensor.shape[axis]) : 1;
    }

    private static double Largest(torch.Tensor tensor)
    {
        if (tensor.numel() == 0 || tensor.is_complex())
        {
            return 0;
        }

        using var scope = torch.no_grad();
        using var largest = tensor.max();
        using var wide = largest.to(torch.ScalarType.Float64);
        return wide.item<double>();
    }

    private static double Sum(torch.Tensor tensor)
    {
        if (tensor.numel() == 0 || tensor.is_complex())
        {
            return 0;
        }

        using var scope = torch.no_grad();
        using var wide = tensor.to(torch.ScalarType.Float64);
        using var sum = wide.sum();
        return sum.item<double>();
    }

    private static double Combinations(double items, long taken)
    {
        double total = 1;
        for (long i = 0; i < taken && i < 64 && total is > 0 and < 1e18; i++)
        {
            total *= (items - i) / (i + 1);
        }

        return Math.Max(0, total);
    }

    private static double Bins(torch.Tensor sample, object? bins) => bins switch
    {
        long count => Math.Max(0, count),
        long[] counts => counts.Aggregate(1.0, (total, count) => total * Math.Max(1, count)),
        _ => sample.numel(),
    };

    private static double Convolved(long[] input, long[] weight, long[] strides, long[] padding)
    {
        var spatial = weight.Length - 2;
        if (spatial < 1 || input.Length < spatial)
        {
            return 0;
        }

        var total = (double)weight[0] * (input.Length > spatial + 1 ? input[0] : 1);
        for (var axis = 1; axis <= spatial; axis++)
        {
            var wide = input[^axis] + (2.0 * (padding.Length == 0 ? 0 : padding[^Math.Min(axis, padding.Length)]));
            total *= Math.Max(0, wide / Math.Max(1, strides.Length == 0 ? 1 : strides[^Math.Min(axis, strides.Length)]));
        }

        return Math.Max(total, input.Aggregate(1.0, (product, size) => product * size));
    }
}
