using TorchSharp;

namespace AutoTriton.Interpreter.PyTorch.Values;

/// <summary>What <c>torch.finfo</c> and <c>torch.iinfo</c> answer: limits from the formats' definitions.</summary>
internal sealed class PyTypeInformation(PyClass type, TorchDType of) : PyObject
{
    public override PyClass Class => type;

    public override bool TryGetAttribute(string name, out object value)
    {
        object? found = name switch
        {
            "bits" => Py.Int(of.ItemSize * 8),
            "dtype" => of.Name,
            _ => of.IsFloatingPoint ? Float(name) : Integer(name),
        };
        value = found ?? Py.None;
        return found is not null || base.TryGetAttribute(name, out value);
    }

    // Exponent and fraction widths: IEEE 754 binary16/32/64 and bfloat16.
    private object? Float(string name)
    {
        var (exponent, fraction) = of.Value switch
        {
            torch.ScalarType.Float16 => (5, 10),
            torch.ScalarType.BFloat16 => (8, 7),
            torch.ScalarType.Float32 => (8, 23),
            _ => (11, 52),
        };
        var bias = (1 << (exponent - 1)) - 1;
        var max = (2 - Math.ScaleB(1, -fraction)) * Math.ScaleB(1, bias);
        return name switch
        {
            "max" => max,
            "min" => -max,
            "eps" => Math.ScaleB(1, -fraction),
            "tiny" or "smallest_normal" => Math.ScaleB(1, 1 - bias),
            "resolution" => Math.Pow(10, -Math.Floor(fraction * Math.Log10(2))),
            _ => null,
        };
    }

    private object? Integer(string name)
    {
        var bits = of.ItemSize * 8;
        var unsigned = of.Value == torch.ScalarType.Byte;
        return name switch
        {
            "max" => Py.Int((System.Numerics.BigInteger.One << (unsigned ? bits : bits - 1)) - 1),
            "min" => unsigned ? Py.Int(0) : Py.Int(-(System.Numerics.BigInteger.One << (bits - 1))),
            _ => null,
        };
    }
}
