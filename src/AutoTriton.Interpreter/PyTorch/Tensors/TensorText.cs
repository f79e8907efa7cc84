using System.Globalization;
using AutoTriton.Interpreter.PyTorch.Values;

namespace AutoTriton.Interpreter.PyTorch.Tensors;

/// <summary>What printing a tensor shows: close to PyTorch's text, for people.</summary>
internal static class TensorText
{
    private const int MostElements = 1000;

    public static string Of(PyTensor tensor)
    {
        var type = TorchDType.Of(tensor.Value.dtype);
        var kind = tensor.IsParameter ? "Parameter containing:\n" : "";
        if (tensor.Value.numel() > MostElements || type.IsComplex)
        {
            return $"{kind}tensor(..., size=({string.Join(", ", tensor.Value.shape)}), dtype=torch.{type.Name})";
        }

        var body = tensor.Value.numel() == 0 ? "[]" : Show(TensorReading.ToList(tensor));
        var device = tensor.Device.IsCuda ? ", device='cuda:0'" : "";
        var shown = type.Name is "float32" or "int64" or "bool" ? "" : $", dtype=torch.{type.Name}";
        var gradient = tensor.Value.requires_grad ? ", requires_grad=True" : "";
        return $"{kind}tensor({body}{device}{shown}{gradient})";
    }

    private static string Show(object value) => value switch
    {
        PyList list => "[" + string.Join(", ", list.Items.Select(Show)) + "]",
        double number when double.IsFinite(number) => number.ToString("0.0000", CultureInfo.InvariantCulture),
        _ => Ops.Repr(value),
    };
}
