using AutoTriton.Torch;
using TorchSharp;

namespace AutoTriton.Interpreter.PyTorch.Binding;

/// <summary>How many arithmetic operations a call of an operator takes, by its definition.</summary>
internal static class OperatorWork
{
    /// <summary>Counts two for each multiply-add of products, convolutions and recurrent layers; for the rest one for each element read or made.</summary>
    /// <param name="schema">The operator.</param>
    /// <param name="values">Its arguments.</param>
    /// <param name="made">The number of elements of its results.</param>
    public static double Of(OperatorSchema schema, object?[] values, double made)
    {
        if (schema.ReturnsView)
        {
            return 0;
        }

        var tensors = values.OfType<torch.Tensor>().ToList();
        return schema.Name switch
        {
            "matmul" or "mm" or "bmm" or "mv" or "dot" or "linear" or "inner" when tensors.Count >= 2 => 2 * made * Depth(tensors[0]),
            "addmm" or "baddbmm" or "addbmm" or "addmv" when tensors.Count >= 3 => 2 * made * Depth(tensors[1]),
            "conv1d" or "conv2d" or "conv3d" or "convolution" when tensors.Count >= 2 => 2 * made * Share(tensors[1]),
            "conv_transpose1d" or "conv_transpose2d" or "conv_transpose3d" when tensors.Count >= 2 => 2.0 * tensors[0].numel() * Share(tensors[1]),
            "scaled_dot_product_attention" when tensors.Count >= 3 => 4.0 * tensors[0].numel() * tensors[1].shape[^2],
            "lstm" or "gru" or "rnn_tanh" or "rnn_relu" when tensors.Count >= 1 => 2 * Rows(tensors[0]) * values.OfType<torch.Tensor[]>().Max(Total),
            "einsum" when values is [string equation, torch.Tensor[] { Length: > 1 } operands, ..] => 2 * Letters(equation, operands),
            "tensordot" when tensors.Count >= 2 && made > 0 => 2 * Math.Sqrt(made * tensors[0].numel() * tensors[1].numel()),
            _ => Math.Max(made, tensors.Sum(tensor => (double)tensor.numel()) + values.OfType<torch.Tensor[]>().Sum(Total)),
        };
    }

    private static double Depth(torch.Tensor left) => left.dim() > 0 ? left.shape[^1] : 1;

    private static double Share(torch.Tensor weight) => (double)weight.numel() / Math.Max(1, weight.shape[0]);

    private static double Rows(torch.Tensor input) => (double)input.numel() / Math.Max(1, input.shape[^1]);

    private static double Total(torch.Tensor[] tensors) => tensors.Sum(tensor => (double)tensor.numel());

    // Every letter is a loop; an ellipsis is bounded by the largest operand.
    private static double Letters(string equation, torch.Tensor[] operands)
    {
        var inputs = equation.Replace(" ", "", StringComparison.Ordinal).Split("->")[0].Split(',');
        if (equation.Contains("...", StringComparison.Ordinal) || inputs.Length != operands.Length || inputs.Where((names, i) => names.Length != operands[i].dim()).Any())
        {
            return operands.Max(operand => (double)operand.numel()) * operands.Min(operand => operand.dim() > 0 ? operand.shape[^1] : 1);
        }

        return inputs.SelectMany((names, i) => names.Select((name, axis) => (name, Size: (double)operands[i].shape[axis])))
            .GroupBy(pair => pair.name).Aggregate(1.0, (total, group) => total * group.Max(pair => pair.Size));
    }
}
